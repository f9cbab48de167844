package guide

import tea "charm.land/bubbletea/v2"

// comparing is the title of a part with a solution, for who has found one already.
const comparing = "Compare"

// settled says whether there is nothing left to do in the activity.
func (m *model) settled() bool { return m.checks.done() || m.notice.success != "" }

// forward goes to the next section, and after the last one to the next activity
// once this one is done.
func (m *model) forward() tea.Cmd {
	switch {
	case m.reader.more() && m.reader.sections[m.reader.at+1].title == comparing && !m.settled() && !m.course.leave():
		m.notice.say("The next part shows a solution. Press n again if you want to see it now.", nil)
		return nil
	case m.reader.more():
		m.reader.at++
		m.turned()
		return nil
	case m.course.last():
		title, text := m.course.summary(m.frame.looks, m.frame.pageWidth()-2)
		m.show(textShown, title, text, nil)
		return nil
	case !m.settled() && !m.course.leave():
		m.notice.say("This activity is not done yet. Press n again to go on anyway; l comes back to it.", nil)
		return nil
	}
	return m.outside.open(m.course.at+1, false)
}

func (m *model) backward() tea.Cmd {
	switch {
	case m.reader.at > 0:
		m.reader.at--
		m.turned()
		return nil
	case m.course.at > 0:
		return m.outside.open(m.course.at-1, true)
	}
	m.notice.say("This is the beginning.", nil)
	return nil
}

// openList shows all activities, as the record has them now.
func (m *model) openList() tea.Cmd {
	m.mode, m.course.chosen = listShown, m.course.at
	return m.outside.standings()
}

// ask asks the activity's questions.
func (m *model) ask() tea.Cmd {
	if len(m.task.activity.Questions) == 0 {
		m.notice.say("This activity has no questions.", nil)
		return nil
	}
	m.mode = asking
	return m.task.ask(&m.frame, m.checks.doubts)
}
