package sayings

import (
	"regexp/syntax"
	"slices"
	"strings"
)

// literals are texts in lower case of which every match of an expression has at least
// one in it, in whatever case; none if there is no such list. Few lines have one, and
// to look for it takes a fraction of the time of trying the expression.
func literals(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{strings.ToLower(string(re.Rune))}
	case syntax.OpCapture, syntax.OpPlus:
		return literals(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return literals(re.Sub[0])
		}
	case syntax.OpConcat:
		var best []string
		for _, sub := range re.Sub {
			if found := literals(sub); shortest(found) > shortest(best) {
				best = found
			}
		}
		return best
	case syntax.OpAlternate:
		var all []string
		for _, sub := range re.Sub {
			found := literals(sub)
			if found == nil {
				return nil
			}
			all = append(all, found...)
		}
		return all
	}
	return nil
}

// shortest is the length of the shortest of some texts, in bytes; 0 if there are none.
func shortest(texts []string) int {
	if len(texts) == 0 {
		return 0
	}
	return len(slices.MinFunc(texts, func(a, b string) int { return len(a) - len(b) }))
}

// mayMatch says whether a line in lower case has one of the literals of a pattern.
func (p Pattern) mayMatch(line string) bool {
	return p.literals == nil || slices.ContainsFunc(p.literals, func(text string) bool { return strings.Contains(line, text) })
}
