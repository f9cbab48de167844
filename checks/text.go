package checks

import (
	"fmt"
	"reflect"
	"strings"
	"time"

	"github.com/expr-lang/expr/ast"
)

// text is a sentence with expressions in braces: "line {bad[0].Line} is …".
// A doubled brace stands for itself.
type text struct {
	parts []part
	needs Needs
}

type part struct {
	words string
	value *expression // nil: just the words
	seen  bool        // the value is all from the machine, without words of the lesson in it
	word  string      // if the value is a word of a thing: which
}

func compileText(source Source, names scope, lets []let, extra map[string]any) (*text, error) {
	t := &text{needs: Needs{}}
	rest, column := source.Text, source.Column
	for rest != "" {
		open := strings.IndexAny(rest, "{}")
		if open < 0 {
			t.say(rest)
			break
		}
		t.say(rest[:open])
		if open+1 < len(rest) && rest[open+1] == rest[open] {
			t.say(rest[open : open+1])
			rest, column = rest[open+2:], column+open+2
			continue
		}
		end := strings.IndexByte(rest[open:], '}')
		if rest[open] == '}' || end < 0 {
			return nil, &Error{Path: source.Path, Line: source.Line, Column: column + open, Message: "unpaired brace", Hint: "write {{ or }} for a brace"}
		}
		at := source
		at.Text, at.Column = rest[open+1:open+end], column+open+1
		value, err := compileWith(at, names, lets, extra, nil)
		if err != nil {
			return nil, err
		}
		t.parts = append(t.parts, part{value: value, word: wordRead(value.program.Node()), seen: !strings.ContainsAny(at.Text, `'"`)})
		t.needs.Add(value.needs)
		rest, column = rest[open+end+1:], column+open+end+1
	}
	return t, nil
}

func (t *text) say(words string) {
	if words != "" {
		t.parts = append(t.parts, part{words: words})
	}
}

// render fills the sentence in, in the words of the scope that was looked at;
// what the machine says stays as it is. A value that cannot be had is left out
// as "?".
func (t *text) render(names scope, seen *Snapshot, extra map[string]any) string {
	if t == nil {
		return ""
	}
	var out strings.Builder
	for _, p := range t.parts {
		if p.value == nil {
			words := seen.wording(p.words)
			if strings.HasSuffix(out.String(), ".") && !strings.HasPrefix(words, "..") {
				words = strings.TrimPrefix(words, ".") // the machine ended the sentence
			}
			out.WriteString(words)
			continue
		}
		value, err := p.value.run(names, seen, extra)
		if err != nil {
			value = "?"
		}
		said := sayWord(seen.At, p.word, value)
		if !p.seen {
			said = seen.wording(said)
		}
		out.WriteString(said)
	}
	return out.String()
}

// wordRead is the word that the whole expression is, such as Mode for
// state.Mode; "" for anything else.
func wordRead(node ast.Node) string {
	if let, is := node.(*ast.VariableDeclaratorNode); is {
		return wordRead(let.Expr)
	}
	if member, is := node.(*ast.MemberNode); is {
		if name, is := member.Property.(*ast.StringNode); is {
			return name.Value
		}
	}
	return ""
}

// Say words a value as systemctl(1) would: spans as 10s, no time as "never",
// lists with commas, times without the day if it is the day of now.
func Say(now time.Time, value any) string {
	switch v := value.(type) {
	case nil:
		return "nothing"
	case string:
		return v
	case bool:
		return map[bool]string{true: "yes", false: "no"}[v]
	case time.Duration:
		return saySpan(v)
	case time.Time:
		return sayTime(now, v)
	case uint64:
		if v == Infinity {
			return "infinity"
		}
	case Run:
		return v.say(now)
	case Stop:
		return v.say(now)
	case fmt.Stringer:
		return v.String()
	}
	if text, is := sayPart(value); is {
		return text
	}
	if list := reflect.ValueOf(value); list.Kind() == reflect.Slice {
		return sayList(now, list)
	}
	return fmt.Sprint(value)
}

func sayTime(now, t time.Time) string {
	switch {
	case t.IsZero():
		return "never"
	case t.Local().Format(time.DateOnly) != now.Local().Format(time.DateOnly):
		return t.Local().Format("2006-01-02 15:04:05")
	}
	return t.Local().Format(time.TimeOnly)
}

// sayPart words what a word of a thing may be made of.
func sayPart(value any) (text string, is bool) {
	switch v := value.(type) {
	case Dependency:
		return v.Name, true
	case Condition:
		return v.Name + "=" + v.Value, true
	case Elapse:
		return v.Setting + "=" + saySpan(v.After), true
	case Exec:
		return strings.Join(v.Argv, " "), true
	case IgnoredLine:
		return fmt.Sprintf("%s:%d: %s", v.Path, v.Line, v.Text), true
	case Line:
		return v.Text, true
	case Setting:
		return "[" + v.Section + "] " + v.Key + "=" + v.Value, true
	case Target:
		return v.Name, true
	case Watch:
		return v.Unit + ": " + v.Setting + "=" + v.Path, true
	case Account:
		return v.Name, true
	case File:
		return v.say(), true
	case Process:
		if v.PID == 0 {
			return "no process", true
		}
		return fmt.Sprintf("PID %d, user %s: %s", v.PID, v.User, strings.Join(v.Argv, " ")), true
	}
	return "", false
}

func (f File) say() string {
	switch {
	case f.Hidden:
		return f.Path + " (may not be looked at)"
	case !f.Exists:
		return f.Path + " (does not exist)"
	}
	return fmt.Sprintf("%s (%s, mode %o, owner %s, group %s)", f.Path, f.Kind, f.Mode, f.Owner, f.Group)
}

func sayList(now time.Time, list reflect.Value) string {
	if list.Len() == 0 {
		return "none"
	}
	said := make([]string, list.Len())
	for i := range said {
		said[i] = Say(now, list.Index(i).Interface())
	}
	if list.Type().Elem() == reflect.TypeFor[Run]() {
		return strings.Join(said, "; ")
	}
	return strings.Join(said, ", ")
}

func saySpan(d time.Duration) string {
	if d == Forever {
		return "infinity"
	}
	if d < time.Second {
		return d.Round(min(d, time.Millisecond)).String()
	}
	s := d.Round(100 * time.Millisecond).String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return strings.ReplaceAll(s, "m", "min")
}
