package proof

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
)

func TestRepeatable(t *testing.T) {
	const sum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	for line, want := range map[string]bool{
		"+ " + sum + "  /etc/systemd/system/hello-agent.service":                                                                         true,
		"+ -rw-r--r-- root root /etc/systemd/system/hello-agent.service ":                                                                true,
		"+ drwxr-xr-x learner learner /home/learner/agents ":                                                                             true,
		"+ lrwxrwxrwx root root /etc/systemd/system/multi-user.target.wants/hello-agent.service /etc/systemd/system/hello-agent.service": false,
		"+ unit hello-agent.service active":                                                                                              true,
		"+ unit hello-agent.service failed":                                                                                              false,
		"+ unit hello-agent.timer active":                                                                                                false,
		"+ -rw-r--r-- root root /srv/data ":                                                                                              false,
		"+ drwxr-xr-x /run/hello-agent":                                                                                                  false,
		"+ /usr/bin/python3 hello_agent.py":                                                                                              false, // no service has it
		"+ agent:x:1001:1001::/home/agent:/b":                                                                                            false,
	} {
		if _, ok := repeatable([]string{line}); ok != want {
			t.Errorf("%s: can be had again: %v", line, !want)
		}
	}
	units, ok := repeatable([]string{"+ unit hello-agent.service active", "+ /usr/bin/python3 hello_agent.py"})
	if !ok || !slices.Equal(units, []string{"hello-agent.service"}) {
		t.Errorf("a service and its process can be had again: %v, by starting %v", ok, units)
	}
}

func TestGroundsAreForManyCases(t *testing.T) {
	r := &Run{Lesson: testLesson(t)}
	few, many := lessons.Case{Activity: "1.4", Scope: "user"}, lessons.Case{Activity: "1.5"}
	fresh := lessons.Case{Activity: "1.2", Fresh: true}
	var cases []lessons.Case
	for range worthwhile {
		cases = append(cases, many, fresh)
	}
	cases = append(cases, few, lessons.Case{Activity: "1.1"})
	wanted, err := r.groundsWanted(cases)
	if err != nil || len(wanted) != 1 || len(wanted[groundFor{"", "1.1 1.2 1.3"}]) != 3 {
		t.Errorf("got %v, %v", wanted, err)
	}
	g := &grounds{made: map[groundFor]*ground{{"", "1.1 1.2 1.3"}: {layer: "/layer", done: 2}}}
	needed := wanted[groundFor{"", "1.1 1.2 1.3"}]
	if got := g.of(many, needed); got.layer != "/layer" || got.done != 2 {
		t.Errorf("the ground of a case is %v", got)
	}
	if got := g.of(few, needed); got.done != 0 {
		t.Errorf("a case in another scope has the ground %v", got)
	}
	got, err := r.start(many, needed, ground{done: 2})
	if want := (start{solve: "solve 1.3\n"}); err != nil || got != want {
		t.Errorf("such a case starts with %q, %v", got, err)
	}
	supplied := lessons.Case{Activity: "3.2", Fault: "masked"}
	running := ground{done: 3, units: []string{"hello-agent.service"}}
	if got, err := r.start(supplied, needed, running); err != nil || got != (start{"settled\n", "SDLAB_FAULT=masked setup 3.2\n"}) {
		t.Errorf("a case with a setup starts with %q, %v", got, err)
	}
}

func testLesson(t *testing.T) *lessons.Lesson {
	t.Helper()
	files, err := content.Systemd()
	if err != nil {
		t.Fatal(err)
	}
	l, err := lessons.Open("systemd", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	return l
}
