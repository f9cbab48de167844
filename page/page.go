// Package page shows a page of Markdown in a terminal, and finds what would
// look wrong there.
//
// Colour and highlighting come from a second program, sdlab-page, so that the
// library they need costs a check nothing; without it a page is plain text.
// The package does not know lessons, where pages are kept, or how to ask a
// terminal anything: its caller says how wide it is and whether it has colour.
package page

import (
	"bytes"
	"context"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/sdlab/sdlab/beside"
)

// A Colour is the kind of screen that a page is rendered for.
type Colour string

// The screens: without escape sequences, with a dark background, with a light one.
const (
	None  Colour = "none"
	Dark  Colour = "dark"
	Light Colour = "light"
)

// Options say how a page is rendered.
type Options struct {
	Width  int    // columns; 80 if 0, and never less than 20
	Colour Colour // None if empty
	// Program is the renderer's path; if empty, sdlab-page is looked for next
	// to the running program, then on PATH.
	Program string
}

// rendererTime is long for a renderer that takes a tenth of a second.
const rendererTime = 5 * time.Second

// Render writes a page to w. With Colour None, or when the second program is
// missing or fails, that is plain text. The error is ctx's or w's.
func Render(ctx context.Context, w io.Writer, markdown string, opt Options) error {
	if opt.Width == 0 {
		opt.Width = 80
	}
	opt.Width = max(opt.Width, 20)
	markdown = clean(markdown)
	text, ok := coloured(ctx, markdown, opt)
	if err := ctx.Err(); err != nil {
		return err
	}
	if !ok {
		text = Plain(markdown, opt.Width)
	}
	_, err := io.WriteString(w, text)
	return err
}

// coloured asks the second program; ok is false if it gave no page.
func coloured(ctx context.Context, markdown string, opt Options) (text string, ok bool) {
	program := opt.Program
	if program == "" {
		program = beside.Find(beside.Page)
	}
	if program == "" || opt.Colour != Dark && opt.Colour != Light {
		return "", false
	}
	ctx, cancel := context.WithTimeout(ctx, rendererTime)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, "--width", strconv.Itoa(opt.Width), "--style", string(opt.Colour))
	cmd.Stdin = strings.NewReader(markdown)
	cmd.WaitDelay = time.Second
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Run(); err != nil || out.Len() == 0 {
		return "", false
	}
	return out.String(), true
}
