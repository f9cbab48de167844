package class

import (
	"bytes"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf16"
)

// Filled is what filling an export in came to.
type Filled struct {
	Column  string
	Filled  int
	Unknown []string // ids of learners that the export does not have
}

// Fill puts the points into the instructor's own export: into the column of that
// name, or the one that is called like the class, or the only one that is about a
// grade. All other cells stay as they are. What is open, late to be judged, or
// missing stays as it is, too: that is not a zero.
func (c *Class) Fill(w io.Writer, export []byte, column string) (*Filled, error) {
	s, err := readSheet(export)
	if err != nil {
		return nil, err
	}
	at, err := s.gradeColumn(column, c.Title)
	if err != nil {
		return nil, err
	}
	keys := s.keyColumns()
	if len(keys) == 0 {
		return nil, fmt.Errorf("the export has no column with the learners' ids, such as Username or SIS Login ID (it has: %s)", strings.Join(s.header(), ", "))
	}
	byID := map[string]*Row{}
	for _, r := range c.Rows {
		byID[strings.ToLower(r.ID)] = r
	}
	f := &Filled{Column: s.header()[at]}
	for _, row := range s.rows[1:] {
		for _, key := range keys {
			r := byID[strings.ToLower(cell(row, key))]
			if r == nil || cell(row, key) == "" || at >= len(row) {
				continue
			}
			delete(byID, strings.ToLower(r.ID))
			if len(r.Open) == 0 {
				row[at] = r.Points.String()
				f.Filled++
			}
			break
		}
	}
	for _, r := range byID {
		f.Unknown = append(f.Unknown, r.ID)
	}
	slices.Sort(f.Unknown)
	return f, s.write(w)
}

// keyColumns are all columns that may have the learner's id.
func (s *sheet) keyColumns() []int {
	var found []int
	for _, name := range idColumns {
		if i := s.column([]string{name}); i >= 0 && !slices.Contains(found, i) {
			found = append(found, i)
		}
	}
	return found
}

// gradeColumn finds the column that the points go to.
func (s *sheet) gradeColumn(name, title string) (int, error) {
	var found []int
	for i, h := range s.header() {
		h = strings.TrimSpace(h)
		switch {
		case name != "" && strings.EqualFold(h, name):
			return i, nil
		case name == "" && title != "" && strings.HasPrefix(strings.ToLower(h), strings.ToLower(title)):
			found = append(found, i) // Canvas: Title (1234), Blackboard: Title [Total Pts: 100 Score] |1234
		}
	}
	if name == "" && len(found) == 0 {
		if i := s.column([]string{"grade", "score", "points"}); i >= 0 { // Moodle
			return i, nil
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	about := "no column is called like the course, " + title
	switch {
	case name != "":
		about = "no column is called " + name
	case len(found) > 1:
		about = "several columns begin with " + title
	}
	return -1, errors.New("it is not clear which column the points go to: " + about + ". Name one of these with --column: " + strings.Join(s.header(), ", "))
}

// write writes the sheet as it was read.
func (s *sheet) write(w io.Writer) error {
	var text bytes.Buffer
	out := csv.NewWriter(&text)
	out.Comma, out.UseCRLF = s.comma, s.crlf
	if err := out.WriteAll(s.rows); err != nil {
		return err
	}
	switch {
	case s.bom:
		if _, err := w.Write([]byte("\xef\xbb\xbf")); err != nil {
			return err
		}
	case s.utf16:
		encoded := []byte("\xff\xfe")
		for _, unit := range utf16.Encode([]rune(text.String())) {
			encoded = binary.LittleEndian.AppendUint16(encoded, unit)
		}
		_, err := w.Write(encoded)
		return err
	}
	_, err := w.Write(text.Bytes())
	return err
}
