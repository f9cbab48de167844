package checks

import (
	"strings"

	"github.com/expr-lang/expr/ast"

	"github.com/sdlab/sdlab/facts"
)

// text is a sentence with expressions in braces: "line {bad[0].Line} is …".
// A doubled brace stands for itself.
type text struct {
	parts []part
	needs facts.Needs
}

type part struct {
	words string
	value *expression // nil: just the words
	seen  bool        // the value is all from the machine, without words of the lesson in it
	word  string      // if the value is a word of a thing: which
}

func compileText(source Source, names scope) (*text, error) {
	t := &text{needs: facts.Needs{}}
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
		if len(t.parts) > 2*maxValues {
			return nil, source.fault("the sentence has more than %d values in it", maxValues)
		}
		end := strings.IndexByte(rest[open:], '}')
		if rest[open] == '}' || end < 0 {
			return nil, &Error{Path: source.Path, Line: source.Line, Column: column + open, Message: "unpaired brace", Hint: "write {{ or }} for a brace"}
		}
		at := source
		at.Text, at.Column = rest[open+1:open+end], column+open+1
		value, err := compile(at, names, nil)
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
func (t *text) render(names things, seen *facts.Snapshot, given map[string]any) string {
	if t == nil {
		return ""
	}
	var out strings.Builder
	for _, p := range t.parts {
		if p.value == nil {
			words := wording(seen, p.words)
			if strings.HasSuffix(out.String(), ".") && !strings.HasPrefix(words, "..") {
				words = strings.TrimPrefix(words, ".") // the machine ended the sentence
			}
			out.WriteString(words)
			continue
		}
		value, err := p.value.run(names, seen, given)
		if err != nil {
			value = "?"
		}
		said := facts.SayWord(seen.At, p.word, value)
		if !p.seen {
			said = wording(seen, said)
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
