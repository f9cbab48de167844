package userfile

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

// CreatePrivate makes a file that only its owner can read. It replaces none: one
// that is there already is an error, fs.ErrExist.
func (o *Owner) CreatePrivate(path string, text []byte) error {
	return o.Do(func() (err error) {
		file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL|unix.O_NOFOLLOW, 0o600)
		if err != nil {
			return err
		}
		_, err = file.Write(text)
		return errors.Join(err, file.Sync(), file.Close())
	})
}
