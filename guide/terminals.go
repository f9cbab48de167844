package guide

import "strings"

// secondVar has the command that opens a second terminal in this machine, if it is one
// of sdlab's own: on the learner's machine, where sdlab sandbox shell was run.
const secondVar = "SDLAB_SECOND_TERMINAL"

// terminals says where to work while reading; key is what opens a shell here.
func terminals(getenv func(string) string, key string) string {
	second := "You can also work in a second terminal. "
	if command := getenv(secondVar); command != "" {
		second = "Or open a second terminal on your own machine, and type this there:\n\n```sh\n" + command + "\n```\n\n"
	}
	return key + " opens a shell to work in, and `exit` brings you back here. " + second + "What you do there shows here at once."
}

// withTerminals puts that at the end of a page's first part, before there is anything to
// do: what the lesson is about comes first.
func withTerminals(markdown, text string) string {
	first, rest, more := strings.Cut(markdown, "\n## ")
	first = strings.TrimRight(first, "\n") + "\n\n" + text + "\n"
	if !more {
		return first
	}
	return first + "\n## " + rest
}
