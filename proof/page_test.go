package proof

import "testing"

func TestBlocksOf(t *testing.T) {
	got := blocksOf("# T\n\n```sh\na\nb\n```\n\ntext\n\n```output\nx …\n```\n\n```ini\nno\n```\n\n```sh\nc\n```\n")
	if len(got) != 2 || got[0].commands != "a\nb" || len(got[0].output) != 1 || got[1].commands != "c" || got[1].output != nil {
		t.Errorf("blocks %+v", got)
	}
}

func TestAgrees(t *testing.T) {
	for name, c := range map[string]struct {
		shown   []string
		printed string
		want    bool
	}{
		"same":                   {[]string{"a", "b"}, "a\nb\n", true},
		"other":                  {[]string{"a", "b"}, "a\nc\n", false},
		"more was printed":       {[]string{"a"}, "a\nb\n", false},
		"less was printed":       {[]string{"a", "b"}, "a\n", false},
		"in a line":              {[]string{"PID=…"}, "PID=42\n", true},
		"not across lines":       {[]string{"PID=… end"}, "PID=4\n2 end\n", false},
		"any lines":              {[]string{"a", "…", "z"}, "a\nb\nc\nz\n", true},
		"no lines":               {[]string{"a", "…", "z"}, "a\nz\n", true},
		"to the end":             {[]string{"a", "…"}, "a\nb\nc\n", true},
		"special characters":     {[]string{"(a) [b] $ ^ …."}, "(a) [b] $ ^ x.\n", true},
		"nothing was printed":    {[]string{"a"}, "", false},
		"only lines that matter": {[]string{"…", "b", "…"}, "a\nb\n", true},
	} {
		if got := agrees(c.shown, c.printed); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestAroundPage(t *testing.T) {
	for script, want := range map[string][2]string{
		"":                                  {"", ""},
		"echo a\n":                          {"", "echo a\n"},
		"sdlab show page\n":                 {"", "sdlab show page\n"},
		"# title: t\nwrite\npage\nanswer\n": {"# title: t\nwrite", "answer\n"},
		"write\npage\n":                     {"write", ""},
	} {
		before, after := aroundPage(script)
		if got := [2]string{before, after}; got != want {
			t.Errorf("%q: %q, want %q", script, got, want)
		}
	}
}

func TestStumbles(t *testing.T) {
	blocks := blocksOf("```sh\ntrue\n```\n\n```sh\nfalse\n```\n\n```sh\nsdlab check 1.1\n```\n")
	ended := printedBy("a\n" + blockEnd + "0\nno such file\n" + blockEnd + "1\nFAIL\n" + blockEnd + "1\n")
	got := stumbles(blocks, ended)
	if len(ended) != 3 || ended[0].text != "a\n" || len(got) != 1 || got[0] != "page line 5: its last command ended with exit status 1, after printing\n    no such file" {
		t.Errorf("%q of %q", got, ended)
	}
}
