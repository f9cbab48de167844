package unitfile

import (
	"regexp"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

// mask replaces a secret.
const mask = "***"

// Names with a value behind them, as a line of output has them: NAME=value,
// "name": "value", --name value.
var (
	pairOf = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(/?[A-Za-z_][\w.-]*)(["']?\s*[=:]\s*["']?)([^\s"',;]+)`)
	})
	optionOf = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(--?[A-Za-z][\w-]*)(\s+["']?)([^\s"',;-][^\s"',;]*)`)
	})
)

// MaskText takes secrets out of a text that people or programs wrote: the values that
// are known, and what looks like one.
func MaskText(text string, known []facts.Secret) string {
	return MaskQuoted(facts.Mask(text, known))
}

// MaskQuoted takes what looks like a secret out of a line that is quoted: passwords
// in URLs, well-known kinds of keys, and what is assigned to a name such as API_TOKEN.
func MaskQuoted(line string) string {
	line = maskGroups(inside(), line)
	line = shaped().ReplaceAllString(line, mask)
	for _, like := range []*regexp.Regexp{pairOf(), optionOf()} {
		line = maskValues(like, line)
	}
	return line
}

// maskValues masks the values of names that sound secret. An error's words are none: "user credentials: No such process".
func maskValues(like *regexp.Regexp, line string) string {
	var out strings.Builder
	from := 0
	for _, m := range like.FindAllStringSubmatchIndex(line, -1) {
		name, between, rest := line[m[2]:m[3]], line[m[4]:m[5]], line[m[6]:]
		isPath := strings.HasPrefix(name, "/") && strings.Contains(between, ":")
		if !LooksSecret(strings.TrimLeft(name, "-/")) || isPath || facts.ErrnoOf(strings.TrimSpace(rest)) != 0 {
			continue
		}
		out.WriteString(line[from:m[6]] + mask)
		from = m[7]
	}
	return out.String() + line[from:]
}

// maskGroups masks what the groups of a pattern find.
func maskGroups(like *regexp.Regexp, line string) string {
	var out strings.Builder
	from := 0
	for _, m := range like.FindAllStringSubmatchIndex(line, -1) {
		for g := 2; g+1 < len(m); g += 2 {
			if m[g] < from {
				continue
			}
			out.WriteString(line[from:m[g]] + mask)
			from = m[g+1]
		}
	}
	return out.String() + line[from:]
}
