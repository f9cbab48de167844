package render

import (
	"charm.land/glamour/v2/ansi"
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/styles"

	"github.com/sdlab/sdlab/page"
)

// A look is a style and what has to fit it.
type look struct {
	style     ansi.StyleConfig
	formatter string // chroma's name for the palette of the code
	quiet     string // the codes of what is there for the eye only; "" for none
}

// colours of a look, as glamour names them: 0 to 15 are the person's own
// palette, higher numbers are fixed.
type colours struct {
	heading, code                          string
	comment, keyword, name, text, variable string // of highlighted code, as chroma names them
}

// printed is the language of what the machine prints: no line of it begins with a
// prompt, so all of it is output.
const printed = "console"

// On a dark screen the colours are the normal ones of the person's palette, which
// are readable there in every common scheme. On a light one half of them are not,
// so that fixed ones are used. Neither sets a background, or the colour of running
// text.
var (
	dark = colours{
		heading: "6", code: "3",
		comment: "#ansiteal", keyword: "#ansipurple", name: "#ansiteal", text: "#ansidarkgreen", variable: "#ansidarkred",
	}
	light = colours{
		heading: "25", code: "90",
		comment: "#5f5f5f", keyword: "#870087", name: "#005faf", text: "#005f00", variable: "#af0000",
	}
)

// highlight is how code looks: the words of a command are bold, the rest has its
// colour.
func (c colours) highlight() chroma.StyleEntries {
	entries := chroma.StyleEntries{chroma.Text: "bold"}
	for colour, kinds := range map[string][]chroma.TokenType{
		"":         {chroma.Name, chroma.Operator, chroma.Punctuation, chroma.Literal, chroma.Error, chroma.GenericOutput},
		c.comment:  {chroma.Comment, chroma.CommentPreproc},
		c.keyword:  {chroma.Keyword},
		c.name:     {chroma.NameBuiltin, chroma.NameAttribute, chroma.NameFunction},
		c.text:     {chroma.LiteralString, chroma.LiteralNumber},
		c.variable: {chroma.NameConstant, chroma.NameVariable},
	} {
		for _, kind := range kinds {
			entries[kind] = "noinherit " + colour
		}
	}
	return entries
}

func lookFor(screen page.Colour) look {
	switch screen {
	case page.Dark:
		return look{coloured(dark, "sdlab-dark"), "terminal16", "2"}
	case page.Light:
		return look{coloured(light, "sdlab-light"), "terminal256", "38;5;240"}
	}
	return look{plain(), "noop", ""}
}

func coloured(c colours, theme string) ansi.StyleConfig {
	styles.Register(chroma.MustNewStyle(theme, c.highlight()))
	yes := true
	s := plain()
	s.Heading.StylePrimitive = ansi.StylePrimitive{BlockSuffix: "\n", Color: &c.heading, Bold: &yes}
	s.H1.StylePrimitive = ansi.StylePrimitive{Underline: &yes}
	s.H2, s.H3 = ansi.StyleBlock{}, ansi.StyleBlock{}
	s.Strong, s.Emph = ansi.StylePrimitive{Bold: &yes}, ansi.StylePrimitive{Italic: &yes}
	s.Code.StylePrimitive = ansi.StylePrimitive{Color: &c.code}
	s.CodeBlock.Theme = theme
	return s
}

// plain is the style without escape sequences.
func plain() ansi.StyleConfig {
	one, quote, column, centre, row := uint(1), "▌ ", "│", "┼", "─"
	return ansi.StyleConfig{
		BlockQuote:     ansi.StyleBlock{Indent: &one, IndentToken: &quote},
		List:           ansi.StyleList{LevelIndent: 2},
		Heading:        ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{BlockSuffix: "\n"}},
		H1:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Suffix: "\n════════════════════════"}},
		H2:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Suffix: "\n────────────────────────"}},
		H3:             ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Suffix: "\n────────────"}},
		HorizontalRule: ansi.StylePrimitive{Format: "\n───\n"},
		Item:           ansi.StylePrimitive{BlockPrefix: "- "},
		Enumeration:    ansi.StylePrimitive{BlockPrefix: ". "},
		Code:           ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Prefix: "`", Suffix: "`"}},
		CodeBlock:      ansi.StyleCodeBlock{Theme: "bw"},
		Table:          ansi.StyleTable{ColumnSeparator: &column, CenterSeparator: &centre, RowSeparator: &row},
	}
}
