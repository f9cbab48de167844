package standin

// refusal is the error reply to a call that is not passed on.
func refusal(call header, text string) []byte {
	answer := header{
		mark: call.mark, order: call.order, kind: errorReply, flags: noReplyExpected, serial: 1, // which nobody answers
		errorName: "org.freedesktop.DBus.Error.AccessDenied", replyTo: call.serial, signature: "s",
	}
	return answer.encode(appendText(call.order, nil, text))
}
