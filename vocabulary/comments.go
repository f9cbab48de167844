package vocabulary

import (
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strings"
	"sync"
	"unicode"

	"github.com/sdlab/sdlab/facts"
)

// comments finds what package facts says of its types, as "Run", of their fields, as
// "Run.Lived", and of their methods, as "Run.Spans()".
var comments = sync.OnceValue(func() map[string]string {
	said := map[string]string{}
	files, err := facts.Declared.ReadDir(".")
	if err != nil {
		panic(err) // it is in this program
	}
	for _, f := range files {
		text, err := facts.Declared.ReadFile(f.Name())
		if err != nil {
			panic(err)
		}
		file, err := parser.ParseFile(token.NewFileSet(), f.Name(), text, parser.ParseComments)
		if err != nil {
			panic(err)
		}
		for _, d := range file.Decls {
			commentsIn(said, d)
		}
	}
	return said
})

func commentsIn(said map[string]string, d ast.Decl) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Recv != nil && d.Name.IsExported() {
			said[receiver(d)+"."+d.Name.Name+"()"] = sentences(d.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if t, ok := spec.(*ast.TypeSpec); ok {
				said[t.Name.Name] = sentences(d.Doc)
				if fields, ok := t.Type.(*ast.StructType); ok {
					commentsOf(said, t.Name.Name, fields)
				}
			}
		}
	}
}

func commentsOf(said map[string]string, name string, fields *ast.StructType) {
	above := "" // one comment may be about several words
	for _, f := range fields.Fields.List {
		for _, word := range f.Names {
			text := sentences(f.Doc)
			if text == "" {
				text = sentences(f.Comment)
			}
			if text != "" {
				above = text
			} else if strings.Contains(above, word.Name) {
				text = above
			}
			said[name+"."+word.Name] = text
		}
	}
}

func receiver(d *ast.FuncDecl) string {
	t := d.Recv.List[0].Type
	if star, ok := t.(*ast.StarExpr); ok {
		t = star.X
	}
	name, _ := t.(*ast.Ident)
	return name.Name
}

// sentences is a comment on one line, without the marks of Go's documentation.
func sentences(comment *ast.CommentGroup) string {
	return strings.NewReplacer("[", "", "]", "").Replace(strings.Join(strings.Fields(comment.Text()), " "))
}

// calls lists the methods of a type that expressions may call: of a unit those that the
// table of calls has, of a part all that come to a value and are not for printing.
func calls(said map[string]string, t reflect.Type) []Word {
	var words []Word
	methods := reflect.PointerTo(t)
	for m := range methods.Methods() {
		about := said[t.Name()+"."+m.Name+"()"]
		unit := t == facts.UnitKind.Type()
		if about == "" || m.Name == "String" || m.Name == "GoString" || unit && facts.UnitKind.Reads(m.Name) == nil {
			continue
		}
		var takes []string
		for n := 1; n < m.Type.NumIn(); n++ {
			takes = append(takes, typeName(m.Type.In(n)))
		}
		if m.Type.NumOut() != 1 {
			continue
		}
		words = append(words, Word{Of: t.Name(), Name: m.Name + "(" + strings.Join(takes, ", ") + ")", Type: typeName(m.Type.Out(0)), About: about})
	}
	return words
}

// SentenceOn is the first sentence of a text that begins with a word, since one text may
// be about several words; without one, its first sentence.
func SentenceOn(word, text string) string {
	for rest := text; rest != ""; {
		first := FirstSentence(rest)
		if strings.HasPrefix(first, word+" ") {
			return first
		}
		rest = strings.TrimSpace(strings.TrimPrefix(rest, first))
	}
	return FirstSentence(text)
}

// FirstSentence is the beginning of a text, up to its first full stop.
func FirstSentence(text string) string {
	for i, c := range text {
		if c == '.' && (i+1 == len(text) || unicode.IsSpace(rune(text[i+1]))) {
			return text[:i+1]
		}
	}
	return text
}
