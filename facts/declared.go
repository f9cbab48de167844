package facts

import "embed"

// Declared is the part of this package that declares things and their words: what is
// said there of a word is what authors of lessons are told of it.
//
//go:embed things.go unit.go unit_parts.go unitlines.go run.go stop.go step.go remark.go secret.go comeback.go
var Declared embed.FS

// Kinds lists the kinds of single things that have words, units first.
func Kinds() []Kind { return kinds }
