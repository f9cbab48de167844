package trial

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// socketPair is a pipe in both directions that can pass files.
func socketPair() (one, other *os.File, err error) {
	fds, err := unix.Socketpair(unix.AF_UNIX, unix.SOCK_STREAM|unix.SOCK_CLOEXEC, 0)
	if err != nil {
		return nil, nil, err
	}
	return os.NewFile(uintptr(fds[0]), "status"), os.NewFile(uintptr(fds[1]), "status"), nil
}

// send passes a file to the other end of a socket.
func send(socket, file int) error {
	return unix.Sendmsg(socket, []byte{0}, unix.UnixRights(file), nil, 0)
}

// receive takes the file that was sent. What comes instead is an error's text.
func receive(socket *os.File) (file int, err error) {
	text, room := make([]byte, 64), make([]byte, unix.CmsgSpace(4))
	n, size, _, _, err := unix.Recvmsg(int(socket.Fd()), text, room, unix.MSG_CMSG_CLOEXEC)
	if err != nil {
		return -1, err
	}
	messages, err := unix.ParseSocketControlMessage(room[:size])
	if err != nil || len(messages) == 0 {
		return -1, errors.New(string(text[:n]))
	}
	files, err := unix.ParseUnixRights(&messages[0])
	if err != nil || len(files) == 0 {
		return -1, errors.Join(err, errors.New("no file was sent"))
	}
	return files[0], nil
}
