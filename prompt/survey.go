package prompt

import (
	"errors"
	"regexp"

	"github.com/AlecAivazis/survey/v2"
	surveyterm "github.com/AlecAivazis/survey/v2/terminal"
)

// survey lets the person choose with the arrow keys or by typing part of a label.
func (t *terminal) survey(title string, options []Option) (int, error) {
	labels := make([]string, len(options))
	for i, o := range options {
		labels[i] = o.Label
	}
	list := &survey.Select{
		Message:     title,
		Options:     labels,
		PageSize:    12,
		Description: func(_ string, i int) string { return options[i].Detail },
	}
	index := 0
	err := survey.AskOne(list, &index, survey.WithStdio(t.keys, t.screen(), t.out))
	if errors.Is(err, surveyterm.InterruptErr) {
		err = ErrInterrupted
	}
	return index, err
}

// screen is where survey draws. survey has a switch for its colours, but that
// is a variable of the whole program.
func (t *terminal) screen() surveyterm.FileWriter {
	if t.settings.Colour {
		return t.out
	}
	return colourless{t.out, regexp.MustCompile(`\x1b\[[0-9;]*m`)}
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
