package guide

// A notice is what there is to say below the page.
type notice struct {
	text    string // about what was done, until the next key
	bad     bool
	warning string // what is wrong from the beginning, until the first key
	success string // what was learnt, when the activity passed just now
	busy    string // what is waited for
}

// say puts a line below the page, until the next key.
func (n *notice) say(text string, err error) {
	n.text, n.bad = text, err != nil
	if err != nil {
		n.text = err.Error()
		if h, ok := err.(interface{ Hint() string }); ok && h.Hint() != "" {
			n.text += ": " + h.Hint()
		}
	}
}

// clear takes away the line about what was done.
func (n *notice) clear() { n.text, n.bad = "", false }

// warn says what is wrong from the beginning, once.
func (n *notice) warn() {
	if n.warning != "" {
		n.text, n.bad, n.warning = n.warning, true, ""
	}
}

// lines are the most important of what there is to say.
func (n *notice) lines(f *frame) (lines []string) {
	if n.text != "" {
		style := f.looks.strong
		if n.bad {
			style = f.looks.bad
		}
		for _, line := range wrapped("", n.text, f.width) {
			lines = append(lines, style.Render(line))
		}
	}
	switch {
	case n.success != "":
		for _, line := range wrapped("★ ", n.success, f.width) {
			lines = append(lines, f.looks.good.Bold(true).Render(line))
		}
	case n.busy != "" && n.text == "":
		lines = append(lines, f.looks.wait.Render("… "+n.busy))
	}
	return lines
}
