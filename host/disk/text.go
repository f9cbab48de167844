package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
)

// Limits of what is read, in bytes.
const (
	maxUnitFile = 1 << 20  // more than any unit file holds
	maxUsers    = 64 << 20 // more than half a million users
)

var errNotRegular = errors.New("not a regular file")

// OpenRegular opens a file, and no pipe or device: reading these may never end,
// and opening them may do anything.
func (d *Disk) OpenRegular(path string) (*os.File, error) {
	info, err := os.Stat(d.Path(path))
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	file, err := os.OpenFile(d.Path(path), os.O_RDONLY|unix.O_NONBLOCK, 0) // in case it has become a pipe by now
	if err != nil {
		return nil, err
	}
	if info, err = file.Stat(); err == nil && !info.Mode().IsRegular() {
		err = errNotRegular
	}
	if err != nil {
		file.Close()
		return nil, err
	}
	return file, nil
}

// Text reads a file as far as a unit file goes.
func (d *Disk) Text(path string) (string, error) { return d.once(path, maxUnitFile) }

func (d *Disk) read(path string, limit int64) (string, error) {
	file, err := d.OpenRegular(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, limit))
	return string(content), err
}

// TextOf is what is in the file, "" if that cannot be read.
func (d *Disk) TextOf(path string) string {
	content, err := d.Text(path)
	if err != nil {
		return ""
	}
	return content
}

// Masks says whether the file is a link to /dev/null, or empty.
func Masks(path string) bool {
	info, err := os.Stat(path)
	return err != nil || info.Size() == 0
}

// IsMask says whether a file of settings is masked: a link to /dev/null.
func (d *Disk) IsMask(path string) bool {
	to, err := os.Readlink(d.Path(path))
	return err == nil && to == "/dev/null"
}

// Limits of what is told of a file's lines.
const (
	maxLines = 200
	maxLine  = 500 // characters
)

// Lines reads what a regular file holds.
func (d *Disk) Lines(f *facts.File) error {
	if !f.Exists || f.Kind != "regular" {
		return nil
	}
	text, err := d.Text(f.Path)
	if err != nil {
		return facts.Blind("file-unreadable", f.Path).Because(err)
	}
	f.Lines = []string{}
	for line := range strings.Lines(text) {
		if len(f.Lines) == maxLines {
			break
		}
		f.Lines = append(f.Lines, beginning(strings.TrimRight(line, "\r\n")))
	}
	return nil
}

// beginning is as much of a line as is told.
func beginning(line string) string {
	line = strings.ToValidUTF8(line, "\uFFFD")
	if r := []rune(line); len(r) > maxLine {
		return string(r[:maxLine])
	}
	return line
}

// IsLink tells a link from what systemd ignores: a copy, and a link to
// /dev/null or an empty file. One that leads nowhere counts by its name. Recorded
// machines have all files as copies.
func (d *Disk) IsLink(path string) bool {
	info, err := os.Lstat(path)
	if err != nil || info.Mode()&fs.ModeSymlink == 0 && d.Root == "" {
		return false
	}
	target, err := os.Stat(path)
	return err != nil || target.Size() > 0
}

// IsDir says whether there is a folder.
func IsDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Near allows for one slip in six letters.
func Near(a, b string) bool {
	return facts.Within(max(1, len(a)/6), a, b)
}

// Letters are a name's letters and digits, in lower case.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, s)
}
