package main

import (
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
)

// A look is a style and what has to fit it.
type look struct {
	style     ansi.StyleConfig
	formatter string // chroma's name for the palette of the code
	line      string // what lines around code are made of
}

// colours of a look, as glamour names them: 0 to 15 are the person's own
// palette, higher numbers are fixed.
type colours struct {
	heading, code, quote                   string
	comment, keyword, name, text, variable string // of highlighted code
}

// lookFor returns the look of that name. On a dark screen it stays with the
// normal colours of the person's palette, which are readable there in every
// common scheme; on a light one half of them are not, so that fixed ones are
// used. Neither sets a background, or the colour of running text.
func lookFor(name string) (look, bool) {
	switch name {
	case "dark":
		return look{
			style: coloured(colours{
				heading: "6", code: "3", quote: "6",
				comment: "#ansiteal", keyword: "#ansipurple", name: "#ansiteal", text: "#ansidarkgreen", variable: "#ansidarkred",
			}),
			formatter: "terminal16", line: "─",
		}, true
	case "light":
		return look{
			style: coloured(colours{
				heading: "25", code: "90", quote: "25",
				comment: "#5f5f5f", keyword: "#870087", name: "#005faf", text: "#005f00", variable: "#af0000",
			}),
			formatter: "terminal256", line: "─",
		}, true
	case "notty":
		style := styles.NoTTYStyleConfig
		tighten(&style)
		style.Strong, style.Emph = ansi.StylePrimitive{}, ansi.StylePrimitive{}
		style.Code.StylePrimitive = ansi.StylePrimitive{Prefix: "`", Suffix: "`"}
		return look{style: style, formatter: "noop", line: "-"}, true
	}
	return look{}, false
}

// tighten takes the margins off: a screen is narrow, and code is copied from it.
func tighten(s *ansi.StyleConfig) {
	none := uint(0)
	s.Document = ansi.StyleBlock{Margin: &none}
	s.CodeBlock.StyleBlock = ansi.StyleBlock{Margin: &none}
	s.List.LevelIndent = 2
}

func coloured(c colours) ansi.StyleConfig {
	s := styles.DarkStyleConfig
	tighten(&s)
	yes := true
	s.Heading.StylePrimitive = ansi.StylePrimitive{BlockSuffix: "\n", Color: &c.heading, Bold: &yes}
	s.H1.StylePrimitive = ansi.StylePrimitive{Underline: &yes}
	s.H2.StylePrimitive = ansi.StylePrimitive{Prefix: "## "}
	s.Link = ansi.StylePrimitive{Underline: &yes}
	s.LinkText = ansi.StylePrimitive{Bold: &yes}
	s.HorizontalRule.Color = nil
	s.BlockQuote.Color = &c.quote
	s.Code.StylePrimitive = ansi.StylePrimitive{Color: &c.code}
	s.CodeBlock.Chroma = highlighting(c)
	return s
}

func highlighting(c colours) *ansi.Chroma {
	in := func(colour string) ansi.StylePrimitive { return ansi.StylePrimitive{Color: &colour} }
	return &ansi.Chroma{
		Comment:          in(c.comment),
		CommentPreproc:   in(c.comment),
		Keyword:          in(c.keyword),
		KeywordNamespace: in(c.keyword),
		KeywordReserved:  in(c.keyword),
		NameBuiltin:      in(c.name),
		NameAttribute:    in(c.name),
		NameFunction:     in(c.name),
		NameConstant:     in(c.variable),
		LiteralString:    in(c.text),
		LiteralNumber:    in(c.text),
	}
}
