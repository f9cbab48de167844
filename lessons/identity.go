package lessons

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/sdlab/sdlab/checks"
)

// Identity is what a lesson says of itself at the top of its lesson.yaml.
type Identity struct {
	ID         string // what records call it; its folder's name if it does not say
	Version    string // 1.2; "" if it does not say
	Title      string
	Authors    []string
	Licence    string // such as an SPDX identifier; "" if it does not say
	Language   string // a BCP 47 tag
	NeedsSdlab string // the oldest version that reads it; "" for any
	PassMark   int    // percent of the points
	files      fs.FS
}

// What goes without saying.
const (
	DefaultPassMark = 70
	DefaultLanguage = "en"
	maxAuthors      = 1000
)

// Label is the lesson's id with its version, if it has one: systemd 1.2.
func (i Identity) Label() string { return strings.TrimSpace(i.ID + " " + i.Version) }

// Digest is the SHA-256 of the names and contents of all files of the lesson.
// Unlike a [Folder]'s it leaves out permissions, which are other ones in every copy.
func (i Identity) Digest() (string, error) {
	digest := sha256.New()
	err := fs.WalkDir(i.files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			if err == nil && path.Base(name) == ".git" {
				return fs.SkipDir
			}
			return err
		}
		var content []byte
		if entry.Type() == fs.ModeSymlink {
			target, err := fs.ReadLink(i.files, name)
			if err != nil {
				return err
			}
			content = []byte(target)
		} else if content, err = fs.ReadFile(i.files, name); err != nil {
			return err
		}
		fmt.Fprintf(digest, "%q %v %d\n", name, entry.Type(), len(content))
		_, err = digest.Write(content)
		return err
	})
	return hex.EncodeToString(digest.Sum(nil)), err
}

// Criteria is a digest of what decides whether the activity is passed: of the keys
// of its file that neither word nor explain anything. Passes with different ones are
// not of the same.
func (i Identity) Criteria(e Entry) (string, error) {
	content, err := readText(i.files, path.Join(e.dir, activityYAML))
	if err != nil {
		return "", unreadable(path.Join(e.dir, activityYAML), err)
	}
	digest, inside := sha256.New(), false
	for line := range bytes.Lines(content) {
		if atMargin(line) {
			key, _, _ := bytes.Cut(line, []byte(":"))
			inside = !slices.Contains(worded, string(key))
		}
		if text := bytes.TrimSpace(line); inside && len(text) > 0 && text[0] != '#' {
			digest.Write(bytes.TrimRight(line, " \n"))
			digest.Write([]byte("\n"))
		}
	}
	return hex.EncodeToString(digest.Sum(nil)[:8]), nil
}

// worded are the keys of an activity that decide nothing.
var worded = append(slices.Clone(headKeys), "diagnose", "hints")

// identityFile is the part of lesson.yaml that says what the lesson is.
type identityFile struct {
	ID         source   `yaml:"id"`
	Version    source   `yaml:"version"`
	Title      source   `yaml:"title"`
	Authors    []source `yaml:"authors"`
	Licence    source   `yaml:"licence"`
	Language   source   `yaml:"language"`
	NeedsSdlab source   `yaml:"needs-sdlab"`
	PassMark   source   `yaml:"pass-mark"`
}

// What the texts of an identity look like.
var (
	idLike       = upTo(64, like(`^[a-z0-9][a-z0-9.-]*$`))
	versionLike  = upTo(29, like(`^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){0,2}$`))
	languageLike = upTo(30, like(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$`))
	lineLike     = upTo(200, like(`^\S(.*\S)?$`))
)

// upTo is a text that looks like that, and of at most so many characters. A pattern that counted them would take a
// millisecond to compile.
func upTo(most int, looks func() *regexp.Regexp) func(text string) bool {
	return func(text string) bool { return utf8.RuneCountInString(text) <= most && looks().MatchString(text) }
}

func like(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// identity reads the part, and finds all that is wrong with it.
func (f identityFile) identity(name string, files fs.FS) (Identity, error) {
	var faults []error
	text := func(s source, otherwise, want string, like func(string) bool) string {
		if s.line == 0 {
			return otherwise
		}
		if !like(s.text) {
			faults = append(faults, s.fault(lessonYAML, want+fmt.Sprintf(", not %q", s.text)))
		}
		return s.text
	}
	i := Identity{
		ID:         text(f.ID, name, "the id of a lesson is of lower-case letters, digits, dots and hyphens, such as timers", idLike),
		Version:    text(f.Version, "", "a version is one to three numbers, such as 1.2", versionLike),
		Title:      text(f.Title, "", "a title is one line, of up to 200 characters", lineLike),
		Licence:    text(f.Licence, "", "a licence is one line, such as CC-BY-4.0", lineLike),
		Language:   text(f.Language, DefaultLanguage, "a language is a tag such as en or pt-BR", languageLike),
		NeedsSdlab: text(f.NeedsSdlab, "", "needs-sdlab is one to three numbers, such as 0.5", versionLike),
		PassMark:   DefaultPassMark,
		files:      files,
	}
	if len(f.Authors) > maxAuthors {
		faults = append(faults, f.Authors[maxAuthors].fault(lessonYAML, fmt.Sprintf("there are more than %d authors", maxAuthors)))
		f.Authors = f.Authors[:maxAuthors]
	}
	for _, author := range f.Authors {
		i.Authors = append(i.Authors, text(author, "", "an author is one line", lineLike))
	}
	if f.PassMark.line > 0 {
		mark, err := strconv.Atoi(f.PassMark.text)
		if err != nil || mark < 0 || mark > 100 {
			faults = append(faults, f.PassMark.fault(lessonYAML, fmt.Sprintf("a pass mark is a percentage from 0 to 100, such as 70, not %q", f.PassMark.text)))
		}
		i.PassMark = mark
	}
	return i, errors.Join(faults...)
}

func (s source) fault(file, message string) error {
	return &checks.Error{Path: file, Line: s.line, Column: s.column, Message: message}
}

// NeededSdlab is the oldest version of sdlab that reads the lesson, by its lesson.yaml, of
// which nothing else has to be understood: the rest may be for that version.
func NeededSdlab(files fs.FS) string {
	var file struct {
		NeedsSdlab source `yaml:"needs-sdlab"`
	}
	content, err := readText(files, lessonYAML)
	if err != nil || yaml.Load(content, &file) != nil {
		return ""
	}
	return file.NeedsSdlab.text
}

// OlderThan says whether a version is below another one; other texts are not older.
func OlderThan(version, other string) bool {
	if !versionLike(version) || !versionLike(other) {
		return false
	}
	a, b := numbers(version), numbers(other)
	return slices.Compare(a[:], b[:]) < 0
}

// numbers are those of a version; what it leaves out is 0.
func numbers(version string) (list [3]int) {
	for i, number := range strings.Split(version, ".") {
		list[i], _ = strconv.Atoi(number)
	}
	return list
}
