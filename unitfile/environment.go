package unitfile

import "strings"

// An Assignment gives a variable a value.
type Assignment struct {
	Name, Value string
	Line        int  // where it begins
	Exported    bool // export stands before the name, which systemd ignores
}

// ReadEnvironment reads the assignments of an environment file as systemd does
// (env-file.c): a quote that opens a value may go on for several lines, a backslash at
// the end of a line continues it, and comments are on lines of their own.
func ReadEnvironment(text string) []Assignment {
	var list []Assignment
	r := &envReader{text: text}
	line, counted := 1, 0
	for {
		r.skip(blank + "\r\n")
		if r.done() {
			return list
		}
		if strings.ContainsRune("#;", rune(r.text[r.at])) {
			r.comment()
			continue
		}
		line += strings.Count(text[counted:r.at], "\n")
		counted = r.at
		key := r.until("=\r\n")
		if r.done() || r.text[r.at] != '=' {
			continue
		}
		r.at++
		name, exported := strings.CutPrefix(key, "export ")
		if value := r.value(); key != "" {
			list = append(list, Assignment{Name: strings.TrimSpace(name), Value: value, Line: line, Exported: exported})
		}
	}
}

// Colons lists the names that an environment file has on lines such as NAME: value, which
// assign nothing.
func Colons(text string) (names []string) {
	for _, line := range lines(text) {
		name, _, colon := strings.Cut(strings.TrimSpace(line), ":")
		if name = strings.TrimSpace(name); colon && isName(name) {
			names = append(names, name)
		}
	}
	return names
}

// isName says whether a text can be the name of a variable.
func isName(text string) bool {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"
	return text != "" && strings.Trim(text, letters+"0123456789") == "" && strings.ContainsRune(letters, rune(text[0]))
}

// Assignments reads NAME=value, as a process has them in its environment.
func Assignments(environment []string) []Assignment {
	var list []Assignment
	for i, text := range environment {
		if name, value, assigned := strings.Cut(text, "="); assigned {
			list = append(list, Assignment{Name: name, Value: value, Line: i + 1})
		}
	}
	return list
}

type envReader struct {
	text string
	at   int
}

func (r *envReader) done() bool { return r.at >= len(r.text) }

func (r *envReader) skip(signs string) {
	for !r.done() && strings.IndexByte(signs, r.text[r.at]) >= 0 {
		r.at++
	}
}

// until reads as far as one of the signs.
func (r *envReader) until(signs string) string {
	from := r.at
	for !r.done() && strings.IndexByte(signs, r.text[r.at]) < 0 {
		r.at++
	}
	return r.text[from:r.at]
}

// comment skips one. A backslash at its end continues it, too.
func (r *envReader) comment() {
	for r.until("\\\r\n"); !r.done() && r.text[r.at] == '\\'; r.until("\\\r\n") {
		r.at = min(r.at+2, len(r.text))
	}
}

// value reads what is behind =: words in quotes, and then what is not.
func (r *envReader) value() string {
	var value strings.Builder
	for r.skip(blank); !r.done() && strings.IndexByte(`"'`, r.text[r.at]) >= 0; r.skip(blank) {
		r.quoted(&value)
	}
	solid := value.Len() // white space at the end does not count
	for !r.done() && r.text[r.at] != '\r' && r.text[r.at] != '\n' {
		c := r.text[r.at]
		r.at++
		if c == '\\' && !r.done() {
			c = r.text[r.at]
			if r.at++; c == '\n' {
				continue
			}
			value.WriteByte(c)
			solid = value.Len()
			continue
		}
		value.WriteByte(c)
		if strings.IndexByte(blank, c) < 0 {
			solid = value.Len()
		}
	}
	return value.String()[:solid]
}

// quoted reads a word in quotes, which the end of the file closes as well.
func (r *envReader) quoted(value *strings.Builder) {
	quote := r.text[r.at]
	for r.at++; !r.done(); r.at++ {
		c := r.text[r.at]
		switch {
		case c == quote:
			r.at++
			return
		case c == '\\' && quote == '"' && r.at+1 < len(r.text):
			r.at++
			if next := r.text[r.at]; next == '\n' {
				continue
			} else if strings.IndexByte("\"\\`$", next) < 0 {
				value.WriteByte(c)
			}
			c = r.text[r.at]
		}
		value.WriteByte(c)
	}
}
