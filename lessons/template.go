package lessons

import (
	"fmt"
	"slices"
	"strings"
	"text/template"
	"text/template/parse"

	"github.com/sdlab/sdlab/checks"
)

// templateWords are the functions that a template may call: it asks whom it is
// for, and makes nothing up. There are no loops.
var templateWords = []string{"eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not"}

// Limits of what becomes of a text. The built-in lesson's longest takes 300
// steps to fill in.
const (
	maxActions = 2000 // which bounds how deep they are in each other, too
	maxSteps   = 20000
	maxFilled  = 2 * maxText
)

// fill executes a text as a template. Only what has braces is one. What comes of
// it is bounded, and so is what it takes.
func fill(file, content string, data any) (string, error) {
	if !strings.Contains(content, "{{") {
		return content, nil
	}
	if strings.Count(content, "{{") > maxActions {
		return "", &checks.Error{Path: file, Message: fmt.Sprintf("there are more than %d pairs of braces", maxActions)}
	}
	parsed, err := template.New(file).Option("missingkey=error").Parse(content)
	if err != nil {
		return "", templateFault(file, err)
	}
	s := stepper{file: file, content: content, set: parsed, steps: map[string]int{}}
	if _, err := s.template(file, nil); err != nil {
		return "", err
	}
	filled := limited{room: maxFilled}
	if err := parsed.Execute(&filled, data); err != nil {
		if filled.room < 0 {
			return "", &checks.Error{Path: file, Message: fmt.Sprintf("filled in, the text is longer than %d KiB", maxFilled>>10)}
		}
		return "", templateFault(file, err)
	}
	return filled.text.String(), notText(file, filled.text.String())
}

// limited takes as much text as there is room for.
type limited struct {
	text strings.Builder
	room int
}

func (l *limited) Write(text []byte) (int, error) {
	if l.room -= len(text); l.room < 0 {
		return 0, fmt.Errorf("too long")
	}
	return l.text.Write(text)
}

// stepper counts the steps that templates take at most, and refuses what it
// cannot count.
type stepper struct {
	file, content string
	set           *template.Template
	steps         map[string]int // by template; -1 while it is being counted
}

func (s *stepper) template(name string, from parse.Node) (int, error) {
	n, known := s.steps[name]
	switch {
	case n < 0:
		return 0, s.fault(from, "the template "+name+" is part of itself")
	case known:
		return n, nil
	}
	t := s.set.Lookup(name)
	if t == nil || t.Tree == nil {
		return 0, nil // what executes it says so
	}
	s.steps[name] = -1
	n, err := s.list(t.Root)
	if err == nil && n > maxSteps {
		err = s.fault(from, fmt.Sprintf("filling this in takes more than %d steps", maxSteps))
	}
	s.steps[name] = n
	return n, err
}

func (s *stepper) list(list *parse.ListNode) (sum int, err error) {
	if list == nil {
		return 0, nil
	}
	for _, node := range list.Nodes {
		n, err := s.node(node)
		if err != nil {
			return 0, err
		}
		sum = min(sum+n, 2*maxSteps)
	}
	return sum, nil
}

func (s *stepper) node(node parse.Node) (int, error) {
	switch n := node.(type) {
	case *parse.TextNode, *parse.CommentNode:
		return 1, nil
	case *parse.ActionNode:
		return s.pipe(n.Pipe)
	case *parse.TemplateNode:
		inside, err := s.template(n.Name, n)
		return inside + 1, err
	case *parse.IfNode:
		return s.branches(n)
	}
	word, _, _ := strings.Cut(strings.Trim(node.String(), "{}- "), " ")
	return 0, s.fault(node, "a text of a lesson has no "+word)
}

func (s *stepper) branches(n *parse.IfNode) (int, error) {
	asked, err := s.pipe(n.Pipe)
	if err != nil {
		return 0, err
	}
	yes, err := s.list(n.List)
	if err != nil {
		return 0, err
	}
	no, err := s.list(n.ElseList)
	return min(asked+yes+no, 2*maxSteps), err
}

func (s *stepper) pipe(p *parse.PipeNode) (sum int, err error) {
	if p == nil {
		return 0, nil
	}
	for _, command := range p.Cmds {
		for _, arg := range command.Args {
			sum++
			switch a := arg.(type) {
			case *parse.IdentifierNode:
				if !slices.Contains(templateWords, a.Ident) {
					return 0, s.fault(a, "a text of a lesson has no "+a.Ident)
				}
			case *parse.PipeNode:
				n, err := s.pipe(a)
				if err != nil {
					return 0, err
				}
				sum += n
			}
		}
	}
	return sum, nil
}

func (s *stepper) fault(at parse.Node, message string) error {
	fault := &checks.Error{Path: s.file, Message: message, Hint: "it may have if, define, template, and " + strings.Join(templateWords, ", ")}
	if at != nil {
		before := s.content[:min(int(at.Position()), len(s.content))]
		fault.Line, fault.Column = 1+strings.Count(before, "\n"), len(before)-strings.LastIndex(before, "\n")
	}
	return fault
}
