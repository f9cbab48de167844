package checks

import (
	"fmt"
	"slices"
	"strings"

	"github.com/expr-lang/expr/ast"

	"github.com/sdlab/sdlab/facts"
)

// Never finds comparisons with a text that a word never is, such as ActiveState ==
// "activ", and with an answer that a question does not take.
func (a *Activity) Never() (faults []error) {
	rules, err := a.Rules()
	if err != nil {
		return nil // that is said already
	}
	var all []*expression
	for _, c := range a.Checks {
		all = append(all, c.expect)
	}
	for _, r := range rules {
		if c, err := r.condition(); err == nil {
			all = append(all, c.when, c.each)
		}
	}
	said := map[string]bool{}
	for _, e := range all {
		faults = append(faults, a.neverIn(e, said)...)
	}
	return faults
}

func (a *Activity) neverIn(e *expression, said map[string]bool) (faults []error) {
	if e == nil || e.program == nil {
		return nil
	}
	node := e.program.Node()
	n := &nevers{activity: a}
	ast.Walk(&node, n)
	for _, message := range n.found {
		if at := fmt.Sprint(e.source, message); !said[at] {
			said[at] = true
			faults = append(faults, e.source.fault("%s", message))
		}
	}
	for _, used := range e.uses {
		faults = append(faults, a.neverIn(used, said)...)
	}
	return faults
}

// nevers goes through an expression.
type nevers struct {
	activity *Activity
	found    []string
}

// Visit implements [ast.Visitor].
func (n *nevers) Visit(node *ast.Node) {
	b, ok := (*node).(*ast.BinaryNode)
	if !ok || !slices.Contains([]string{"==", "!=", "in"}, b.Operator) {
		return
	}
	n.compare(b.Left, b.Right)
	if b.Operator != "in" {
		n.compare(b.Right, b.Left)
	}
}

// compare looks at texts that a word is compared with.
func (n *nevers) compare(word, with ast.Node) {
	member, ok := word.(*ast.MemberNode)
	if !ok {
		return
	}
	name, ok := member.Property.(*ast.StringNode)
	if !ok {
		return
	}
	what, known := name.Value, []string(nil)
	if of, ok := member.Node.(*ast.IdentifierNode); ok && of.Value == "answers" {
		what, known = "the answer to "+name.Value, n.activity.answersTo(name.Value)
	} else if w, ok := facts.UnitKind.Word(name.Value); ok && isUnit(member.Node) {
		known = w.Values
	}
	for _, text := range texts(with) {
		if len(known) > 0 && text != "" && !slices.Contains(known, text) {
			n.found = append(n.found, fmt.Sprintf("%s is never %q (it can be: %s)", what, text, strings.Join(known, ", ")))
		}
	}
}

// isUnit says whether a node comes to a unit.
func isUnit(node ast.Node) bool {
	t := node.Type()
	return t != nil && strings.HasSuffix(t.String(), "facts.Unit")
}

// texts are the plain texts of a text or of a list of them.
func texts(node ast.Node) (all []string) {
	switch n := node.(type) {
	case *ast.StringNode:
		return []string{n.Value}
	case *ast.ArrayNode:
		for _, element := range n.Nodes {
			all = append(all, texts(element)...)
		}
	case *ast.ConstantNode:
		if list, ok := n.Value.([]string); ok {
			return list
		}
	}
	return all
}

// answersTo are all answers that a question takes, if that is a closed list.
func (a *Activity) answersTo(id string) []string {
	switch q := a.question(id); q.Kind {
	case Choice:
		return q.Options
	case YesNo:
		return []string{"yes", "no"}
	}
	return nil
}
