package swapbus

// refusal is the error reply to a call that is not passed on.
func refusal(call message, text string) []byte {
	order := call.order()
	out := append([]byte{call.raw[0], errorReply, noReplyExpected, 1}, 0, 0, 0, 0)
	out = order.AppendUint32(out, 1) // a serial, which nobody answers
	mark := len(out)
	out = order.AppendUint32(out, 0)
	out = append(out, fieldErrorName, 1, 's', 0)
	out = appendText(order, out, "org.freedesktop.DBus.Error.AccessDenied")
	out = append(pad8(out), fieldReplySerial, 1, 'u', 0)
	out = order.AppendUint32(out, call.serial())
	out = append(pad8(out), fieldSignature, 1, 'g', 0, 1, 's', 0)
	order.PutUint32(out[mark:], uint32(len(out)-mark-4))
	out = pad8(out)
	start := len(out)
	out = appendText(order, out, text)
	order.PutUint32(out[4:], uint32(len(out)-start))
	return out
}

func appendText(order byteOrder, out []byte, text string) []byte {
	out = order.AppendUint32(out, uint32(len(text)))
	return append(append(out, text...), 0)
}

func pad8(out []byte) []byte { return append(out, make([]byte, -len(out)&7)...) }
