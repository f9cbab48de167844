package guide

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
)

// keys are what can be pressed, in the order of the list that ? shows.
var keys = struct {
	next, back, down, up, pageDown, pageUp, shell, check, reason, hint, answer, setup, solution, block, copyBlock, put, list, grade, help, quit key.Binding
}{
	next:      bind("n", "go on: the next section, then the next activity", "n", "right"),
	back:      bind("b", "go back", "b", "left"),
	down:      bind("↓", "scroll down", "down", "j"),
	up:        bind("↑", "scroll up", "up", "k"),
	pageDown:  bind("space", "a screen down, then the next section", "space", "pgdown"),
	pageUp:    bind("PgUp", "a screen up", "pgup"),
	shell:     bind("s", "a shell to work in", "s"),
	check:     bind("c", "look at everything now", "c"),
	reason:    bind("Enter", "why a check does not pass, whole", "enter"),
	hint:      bind("h", "a hint, one more each time", "h"),
	answer:    bind("a", "answer the activity's questions", "a"),
	setup:     bind("u", "set up what the activity supplies", "u"),
	solution:  bind("x", "see the solution, and run it if you like", "x"),
	block:     bind("Tab", "choose the next command or file on the page", "tab"),
	copyBlock: bind("y", "copy it", "y"),
	put:       bind("p", "paste it to the shell beside the guide, without running it", "p"),
	list:      bind("l", "all activities; go to another one", "l"),
	grade:     bind("g", "your grade so far", "g"),
	help:      bind("?", "all keys", "?"),
	quit:      bind("q", "quit; your progress is kept", "q"),
}

func bind(shown, what string, pressed ...string) key.Binding {
	return key.NewBinding(key.WithKeys(pressed...), key.WithHelp(shown, what))
}

// keysText lists all keys.
func keysText(f *frame) string {
	var text strings.Builder
	all := keys
	for _, b := range []key.Binding{
		all.next, all.back, all.pageDown, all.pageUp, all.down, all.up, all.shell, all.check, all.reason, all.hint, all.answer,
		all.setup, all.solution, all.block, all.copyBlock, all.put, all.list, all.grade, all.help, all.quit,
	} {
		h := b.Help()
		for i, line := range wrapped(fmt.Sprintf("  %-7s", h.Key), h.Desc, f.pageWidth()) {
			if i == 0 {
				line = f.looks.key.Render(line[:9]) + line[9:]
			}
			text.WriteString(line + "\n")
		}
	}
	text.WriteString("\nCtrl+C goes back one level, and quits from the page.\nWith the mouse: the wheel scrolls; hold Shift to mark text.\n")
	return text.String()
}
