package menu

import (
	"os"
	"regexp"

	"github.com/AlecAivazis/survey/v2"
	surveyterm "github.com/AlecAivazis/survey/v2/terminal"

	"github.com/sdlab/sdlab/prompt/keys"
)

// list is what there is to choose from, and where.
type list struct {
	title   string
	options []Option
	keys    *keys.Reader
	out     *os.File
	colour  bool
}

// ask lets the person choose with the arrow keys or by typing part of a label.
func (l list) ask() (index int, err error) {
	question := &survey.Select{
		Message:     l.title,
		PageSize:    12,
		Description: func(_ string, i int) string { return l.options[i].Detail },
	}
	for _, o := range l.options {
		question.Options = append(question.Options, o.Label)
	}
	err = survey.AskOne(question, &index, survey.WithStdio(l.keys, l.screen(), l.out))
	return index, err
}

// screen is where survey draws. survey has a switch for its colours, but that
// is a variable of the whole program.
func (l list) screen() surveyterm.FileWriter {
	if l.colour {
		return l.out
	}
	return colourless{l.out, regexp.MustCompile(`\x1b\[[0-9;]*m`)}
}

type colourless struct {
	surveyterm.FileWriter
	colour *regexp.Regexp
}

func (c colourless) Write(p []byte) (int, error) {
	if _, err := c.FileWriter.Write(c.colour.ReplaceAll(p, nil)); err != nil {
		return 0, err
	}
	return len(p), nil
}
