package class

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxRoster is the most that a roster or an export may hold, in bytes.
const MaxRoster = 16 << 20

// Member is somebody on the roster.
type Member struct{ ID, Name, Key string }

// Roster is who belongs to the class.
type Roster struct {
	Members  []Member
	byID     map[string]int
	nameless []string // rows without an id, in words
}

// Nameless are the rows of the roster, a file of this name, that have no id, and so no
// report can be theirs.
func (r *Roster) Nameless(file string) (rows []Fault) {
	if r == nil {
		return nil
	}
	for _, row := range r.nameless {
		rows = append(rows, Fault{file, row})
	}
	return rows
}

// Find finds a member by id, in whatever case that is written.
func (r *Roster) Find(id string) (Member, bool) {
	i, ok := r.byID[strings.ToLower(id)]
	if !ok {
		return Member{}, false
	}
	return r.Members[i], true
}

// Names that columns have for the learner's id, the best first, the name and the key.
var (
	idColumns   = []string{"id", "learner", "learner_id", "sis login id", "login", "login id", "username", "user name", "github_username", "student_id", "student id", "id number", "sis user id", "email", "email address", "e-mail"}
	nameColumns = []string{"name", "full name", "student", "student name", "display name"}
	keyColumns  = []string{"key", "sdlab key"}
)

// ReadRoster reads a roster: CSV with a header that has a column for the id.
func ReadRoster(text []byte) (*Roster, error) {
	sheet, err := readSheet(text)
	if err != nil {
		return nil, err
	}
	id := sheet.column(idColumns)
	if id < 0 {
		return nil, fmt.Errorf("the roster has no column for the learners' ids: call it id (it has: %s)", strings.Join(sheet.header(), ", "))
	}
	name, key := sheet.column(nameColumns), sheet.column(keyColumns)
	r := &Roster{byID: map[string]int{}}
	for i, row := range sheet.rows[1:] {
		m := Member{ID: cell(row, id), Name: cell(row, name), Key: cell(row, key)}
		if strings.ContainsAny(m.ID+m.Name, "\r\n") {
			return nil, fmt.Errorf("row %d: the name %.60q goes over a line's end: is there a quotation mark that isn't closed?", i+2, cmp.Or(m.Name, m.ID))
		}
		if m.ID == "" {
			if m.Name != "" && !strings.EqualFold(m.Name, "Points Possible") { // Canvas has a row of these
				r.nameless = append(r.nameless, fmt.Sprintf("row %d has no id, so no report can be found for it: %s", i+2, m.Name))
			}
			continue
		}
		if _, twice := r.byID[strings.ToLower(m.ID)]; twice {
			return nil, fmt.Errorf("row %d: the roster has the id %.60q twice: leave one of the rows", i+2, m.ID)
		}
		r.byID[strings.ToLower(m.ID)] = len(r.Members)
		r.Members = append(r.Members, m)
	}
	if len(r.Members) == 0 {
		return nil, errors.New("there is nobody on the roster")
	}
	return r, nil
}

// sheet is a table that a spreadsheet or a gradebook wrote.
type sheet struct {
	rows  [][]string
	comma rune
	bom   bool
	utf16 bool
	crlf  bool
}

func readSheet(text []byte) (*sheet, error) {
	s := &sheet{}
	if len(text) > MaxRoster {
		return nil, fmt.Errorf("it is larger than %d MiB", MaxRoster>>20)
	}
	text = s.decode(text)
	if !utf8.Valid(text) {
		return nil, errors.New("it is not UTF-8 text: export it as CSV in UTF-8")
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	s.crlf = bytes.HasSuffix(line, []byte("\r"))
	s.comma = ','
	for _, other := range []rune{'\t', ';'} {
		if bytes.Count(line, []byte(string(other))) > bytes.Count(line, []byte(string(s.comma))) {
			s.comma = other
		}
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = s.comma, -1, true
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("it is not CSV: %w", err)
		}
		s.rows = append(s.rows, row)
	}
	if len(s.rows) == 0 {
		return nil, errors.New("it is empty")
	}
	return s, nil
}

// decode takes a byte order mark off, and UTF-16 to UTF-8, as Blackboard exports it.
func (s *sheet) decode(text []byte) []byte {
	switch {
	case bytes.HasPrefix(text, []byte("\xef\xbb\xbf")):
		s.bom = true
		return text[3:]
	case bytes.HasPrefix(text, []byte("\xff\xfe")):
		s.utf16 = true
		units := make([]uint16, 0, len(text)/2)
		for rest := text[2:]; len(rest) > 1; rest = rest[2:] {
			units = append(units, binary.LittleEndian.Uint16(rest))
		}
		return []byte(string(utf16.Decode(units)))
	}
	return text
}

func (s *sheet) header() []string { return s.rows[0] }

// column finds the first of the names that the header has; -1 if it has none.
func (s *sheet) column(names []string) int {
	for _, name := range names {
		i := slices.IndexFunc(s.header(), func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), name) })
		if i >= 0 {
			return i
		}
	}
	return -1
}

func cell(row []string, i int) string {
	if i < 0 || i >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[i])
}
