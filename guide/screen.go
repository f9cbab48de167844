package guide

import (
	"strings"

	"charm.land/bubbles/v2/viewport"
	tea "charm.land/bubbletea/v2"
)

// A mode is what is on the screen in place of the page.
type mode int

// The modes; reading is the page itself.
const (
	reading mode = iota
	keysShown
	reasonShown
	hintsShown
	scriptShown
	listShown
	textShown
	asking
)

// A screen is what there is to see: its parts, and which of them is in place of the
// page. It knows no keys and no machine.
type screen struct {
	mode   mode
	frame  frame
	course course
	reader reader
	over   overlay
	task   task
	checks checklist
	told   narration
	notice notice
}

// ready says whether there is an activity to show.
func (s *screen) ready() bool { return len(s.course.all) > 0 && s.task.activity != nil }

// draw is the whole screen, as many lines as it has.
func (s *screen) draw() string {
	if !s.ready() {
		return "\n  " + s.frame.looks.faint.Render("Opening the lesson …")
	}
	head, below := s.header(), append(s.status(), s.frame.pairs(s.keys()))
	lines := append(head, fit(s.main(), max(1, s.frame.height-len(head)-len(below)))...)
	lines = append(lines, below...)
	lines = lines[:min(len(lines), s.frame.height)]
	for i := range lines {
		lines[i] = cut(lines[i], s.frame.width)
	}
	return strings.Join(lines, "\n")
}

// layOut fits the page into the screen; changed says that its text is a new one.
func (s *screen) layOut(changed bool) {
	if !s.ready() {
		return
	}
	for _, view := range []*viewport.Model{&s.reader.view, &s.over.view} {
		view.SetWidth(s.frame.pageWidth())
		view.SetHeight(s.room())
	}
	switch {
	case s.frame.watching:
		s.reader.replace(s.told.lines(&s.frame, s.frame.pageWidth(), true))
	case changed:
		s.reader.render(&s.frame)
	}
}

// room is how many lines there are between header and status.
func (s *screen) room() int {
	return max(1, s.frame.height-len(s.header())-len(s.status())-1) // 1: the keys
}

// header says where the learner is.
func (s *screen) header() []string {
	if s.frame.watching {
		return s.course.header(&s.frame, "watching")
	}
	return s.course.header(&s.frame, s.reader.where())
}

// text is the scrolling text that is on the screen.
func (s *screen) text() *viewport.Model {
	if s.mode == reading {
		return &s.reader.view
	}
	return &s.over.view
}

// leastTold is how many lines are left for what happens, and what stands above it, where they are enough.
const leastTold = 6

// main is what is between header and status.
func (s *screen) main() []string {
	var page []string
	switch s.mode {
	case listShown:
		page = s.course.lines(&s.frame, s.room())
	case asking:
		page = s.task.lines(&s.frame)
	default:
		page = strings.Split(s.text().View(), "\n")
	}
	if !s.frame.split() {
		return page
	}
	width := s.frame.width - s.frame.pageWidth() - 3
	side := append(s.checks.lines(&s.frame, width, max(s.room()*2/3, s.room()-leastTold)), "", s.frame.looks.heading.Render("What happens"))
	return s.frame.beside(page, append(side, s.told.lines(&s.frame, width, false)...))
}

// status is what is shown under the page: the checks in short, what happened last,
// and what there is to say.
func (s *screen) status() []string {
	lines := []string{""}
	switch {
	case s.frame.watching:
		lines = append(lines, s.checks.lines(&s.frame, s.frame.width, s.frame.height/2)...)
	case s.frame.split() || s.mode == asking:
	case s.mode != reading && s.mode != hintsShown: // what is shown has the room
		lines = append(lines, s.checks.brief(&s.frame, &s.told)[0])
	default:
		lines = append(lines, s.checks.brief(&s.frame, &s.told)...)
	}
	lines = append(lines, s.notice.lines(&s.frame)...)
	if len(lines) > 1 {
		lines = append(lines, s.frame.rule())
	}
	lines[0] = s.edge(s.frame.height - len(s.header()) - len(lines) - 1)
	return lines
}

// edge is the line below the page, for which there is that much room.
func (s *screen) edge(room int) string {
	switch s.mode {
	case asking:
		return s.frame.rule()
	case listShown:
		return s.frame.edge(s.course.more(&s.frame, room))
	}
	return s.frame.edge(s.text().TotalLineCount() > s.text().Height() && !s.text().AtBottom())
}

// keys are the ones that are most likely wanted.
func (s *screen) keys() [][2]string {
	page := "back to the page"
	if s.frame.width < 60 {
		page = "back"
	}
	switch s.mode {
	case reading:
		if s.frame.watching {
			return [][2]string{{"Enter", "why"}, {"c", "check"}, {"q", "quit"}}
		}
		keys := append(s.task.keys(), [][2]string{{"n", "next"}, {"b", "back"}, {"s", "shell"}}...)
		if b, ok := s.reader.chosen(); ok && s.frame.shellBeside && b.commands {
			keys = append(keys, [2]string{"p", "paste"})
		} else if ok {
			keys = append(keys, [2]string{"y", "copy"})
		}
		return append(keys, [][2]string{{"h", "hint"}, {"c", "check"}, {"l", "list"}, {"g", "grade"}, {"?", "keys"}, {"q", "quit"}}...)
	case listShown:
		return [][2]string{{"↑↓", "choose"}, {"Enter", "go there"}, {"q", page}}
	case asking:
		return s.task.keysToAnswer()
	case hintsShown:
		rest := [][2]string{{"s", "shell"}, {"x", "solution"}, {"q", page}}
		if s.over.more {
			rest = append([][2]string{{"h", "one more"}}, rest...)
		}
		return rest
	case reasonShown:
		if !s.frame.watching {
			return [][2]string{{"↑↓", "scroll"}, {"c", "check"}, {"h", "hint"}, {"s", "shell"}, {"q", page}}
		}
	case scriptShown:
		return [][2]string{{"y", "run it"}, {"q", "back, nothing is run"}}
	}
	return [][2]string{{"↑↓", "scroll"}, {"q", page}}
}

// turned shows a section from its beginning.
func (s *screen) turned() {
	s.course.leaving = ""
	if s.notice.success != "" {
		s.notice.success = s.course.learnt(&s.frame, s.reader.more())
	}
	s.layOut(true)
	s.reader.top()
}

// show shows a text instead of the page.
func (s *screen) show(mode mode, title, text string, do func() tea.Cmd) {
	s.mode = mode
	s.layOut(false)
	if title != "" {
		title = s.frame.looks.heading.Render(title)
	}
	s.over.show(title, text, do)
}

// showReason shows all checks, with what was seen, why and what to try.
func (s *screen) showReason() {
	if s.checks.result == nil {
		s.notice.say("sdlab has not looked at the machine yet.", nil)
		return
	}
	at, same := s.over.view.YOffset(), s.mode == reasonShown
	s.show(reasonShown, "", s.checks.report(&s.frame), nil)
	if same {
		s.over.view.SetYOffset(at)
	} else {
		s.over.view.GotoBottom()
	}
}
