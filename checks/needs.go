package checks

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/file"

	"github.com/sdlab/sdlab/facts"
)

// needsOf finds what an expression reads, so that just that is looked at.
func needsOf(root ast.Node, names scope) (facts.Needs, error) {
	w := &walker{names: names, found: facts.Needs{}}
	w.walk(root, nil)
	return w.found, w.err
}

// walker goes down an expression. It is given, at each predicate such as
// all(xs, .Word), the thing that the predicate's elements belong to.
type walker struct {
	names scope
	found facts.Needs
	err   error
}

func (w *walker) need(thing facts.Thing, word string) {
	for _, member := range thing.Members() {
		w.found.Add(facts.Needs{member: {word: true}})
	}
}

func (w *walker) walk(node ast.Node, element *facts.Thing) {
	switch n := node.(type) {
	case *ast.IdentifierNode:
		w.bare(n)
	case *ast.MemberNode:
		w.member(n, element)
	case *ast.BuiltinNode:
		w.builtin(n, element)
	case *ast.PredicateNode:
		w.walk(n.Node, element)
	case *ast.ChainNode:
		w.walk(n.Node, element)
	case *ast.PointerNode:
		if element != nil {
			w.fail(n, "# alone says nothing about a unit: name one of its words, such as .ActiveState")
		}
	case *ast.VariableDeclaratorNode:
		if thing, ok := w.thingOf(elementBase(n.Value)); ok && thing.Many() && keepsUnits(n.Value) {
			w.fail(n, "units cannot be kept in a variable: use the list where it is needed, or keep what map(…) makes of it")
		}
		w.walk(n.Value, element)
		w.walk(n.Expr, element)
	default:
		for _, child := range children(node) {
			w.walk(child, element)
		}
	}
}

// keepsUnits says whether what an expression over units comes to may be one or
// some of them, as opposed to what map, any, … make of them.
func keepsUnits(value ast.Node) bool {
	if b, is := value.(*ast.BuiltinNode); is && b.Name == "map" {
		return false
	}
	t := value.Type()
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	return t.Kind() == reflect.Interface || t.Kind() == reflect.Struct
}

// bare handles a name that stands alone: fine for a list of units (its
// length), a mistake for a thing, since it would mean every word of it.
func (w *walker) bare(n *ast.IdentifierNode) {
	thing, known := w.names.things[n.Value]
	if !known {
		return
	}
	switch thing.Kind {
	case facts.GroupKind:
		return
	case facts.UnitsKind:
		w.need(thing, "Id")
		return
	}
	if thing.Kind == facts.AnswersKind {
		w.fail(n, "answers alone says nothing: name a question, such as answers.why")
		return
	}
	w.fail(n, fmt.Sprintf("%s alone says nothing: name one of its words, such as %s.%s", n.Value, n.Value, facts.SampleWord(thing.Kind.Type().Name())))
}

func (w *walker) fail(n ast.Node, message string) {
	if w.err == nil {
		w.err = &file.Error{Location: n.Location(), Line: 1, Column: n.Location().From, Message: message}
	}
}

func (w *walker) member(n *ast.MemberNode, element *facts.Thing) {
	if _, pointer := n.Node.(*ast.PointerNode); pointer && element != nil {
		w.word(*element, n.Property)
		return
	}
	if thing, ok := w.thingOf(n.Node); ok && !thing.Many() {
		w.word(thing, n.Property)
		return
	}
	if thing, ok := w.thingOf(elementBase(n.Node)); ok && thing.Many() {
		if _, isName := n.Property.(*ast.StringNode); isName {
			w.word(thing, n.Property)
		}
	}
	if name, ok := n.Property.(*ast.StringNode); ok && name.Value == "NearPaths" {
		w.fail(n, "only a file that the activity names has NearPaths: name it in files")
	}
	w.walk(n.Node, element)
	w.walk(n.Property, element)
}

func (w *walker) word(thing facts.Thing, property ast.Node) {
	name, ok := property.(*ast.StringNode)
	if !ok {
		w.fail(property, "a word has to be written out, not computed")
		return
	}
	words := []string{name.Value}
	if reads := thing.Members()[0].Kind.Reads(name.Value); reads != nil {
		words = reads // a method
	}
	for _, member := range thing.Members() {
		for _, word := range words {
			if (member.Kind == facts.UnitKind || member.Kind == facts.UnitsKind) && member.Name != "" && !facts.Suits(member.Name, word) {
				w.fail(property, fmt.Sprintf("%s has no %s: only units of type %s have that", member.Name, word, strings.ToLower(strings.Join(facts.Faces(word), ", "))))
			}
			w.need(member, word)
		}
	}
}

func (w *walker) thingOf(node ast.Node) (facts.Thing, bool) {
	if chain, ok := node.(*ast.ChainNode); ok {
		node = chain.Node
	}
	id, ok := node.(*ast.IdentifierNode)
	if !ok {
		return facts.Thing{}, false
	}
	thing, known := w.names.things[id.Value]
	return thing, known
}

// builtin follows a list of units into the predicates over it.
func (w *walker) builtin(n *ast.BuiltinNode, element *facts.Thing) {
	inner := element
	if len(n.Arguments) > 0 {
		if thing, ok := w.thingOf(elementBase(n.Arguments[0])); ok && thing.Many() {
			inner = &thing
		} else if len(n.Arguments) > 1 {
			inner = nil
		}
		w.walk(n.Arguments[0], element)
		for _, argument := range n.Arguments[1:] {
			w.walk(argument, inner)
		}
	}
}

// elementBase finds the list that an expression such as filter(xs, …)[0] is
// taken from.
func elementBase(node ast.Node) ast.Node {
	for {
		switch n := node.(type) {
		case *ast.BuiltinNode:
			if len(n.Arguments) == 0 {
				return node
			}
			node = n.Arguments[0]
		case *ast.MemberNode:
			if _, isName := n.Property.(*ast.StringNode); isName {
				return node
			}
			node = n.Node
		default:
			return node
		}
	}
}

func children(node ast.Node) []ast.Node {
	switch n := node.(type) {
	case *ast.UnaryNode:
		return []ast.Node{n.Node}
	case *ast.BinaryNode:
		return []ast.Node{n.Left, n.Right}
	case *ast.ConditionalNode:
		return []ast.Node{n.Cond, n.Exp1, n.Exp2}
	case *ast.SliceNode:
		return present(n.Node, n.From, n.To)
	case *ast.CallNode:
		return append([]ast.Node{n.Callee}, n.Arguments...)
	case *ast.ArrayNode:
		return n.Nodes
	case *ast.MapNode:
		return n.Pairs
	case *ast.PairNode:
		return []ast.Node{n.Key, n.Value}
	case *ast.SequenceNode:
		return n.Nodes
	default:
		return nil
	}
}

func present(nodes ...ast.Node) []ast.Node {
	var kept []ast.Node
	for _, n := range nodes {
		if n != nil {
			kept = append(kept, n)
		}
	}
	return kept
}
