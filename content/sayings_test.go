package content_test

import (
	"testing"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sayings"
)

func readBook(t *testing.T) *sayings.Book {
	t.Helper()
	files, err := content.Sayings()
	if err != nil {
		t.Fatal(err)
	}
	book, err := lessons.ReadSayings(files)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// TestSayings: each example is recognised by its own pattern, and by none before it.
func TestSayings(t *testing.T) {
	book := readBook(t)
	for _, p := range book.Patterns {
		said, ok := book.Read(p.Example)
		if !ok || said.Kind != p.Kind || said.By != p.By {
			t.Errorf("%q is read as %s of %s, and is meant as %s of %s", p.Example, said.Kind, said.By, p.Kind, p.By)
		}
	}
}

// TestNotSaid: lines that look like one that is recognised, and mean something else.
func TestNotSaid(t *testing.T) {
	book := readBook(t)
	for line, want := range map[string]string{
		"environment variable WORKERS must be a number":                 "",
		"environment variable WORKERS must be set to a number":          "",
		"environment variable API_URL is invalid":                       "",
		"the environment variable API_URL is deprecated":                "",
		"reading environment variable API_URL":                          "",
		"API_URL environment variable is not set, falling back to none": "",
		"LOG_LEVEL not set, using info":                                 "",
		"LOG_LEVEL is not set, defaulting to info":                      "",
		"SENTRY_DSN is not set: error reports are disabled":             "",
		"CACHE_DIR is missing, ignored":                                 "",
		"environment variable API_URL is not set":                       "variable-missing",
		"environment variable 'API_URL' must be set":                    "variable-missing",
		"missing environment variable API_URL":                          "variable-missing",
		"please set the environment variable API_URL":                   "variable-missing",
		"the API_URL environment variable is undefined":                 "variable-missing",
		"API_URL must be set":                                           "key-missing",
		"mkdir /srv/data/cache: no such file or directory":              "folder-missing",
		"touch: cannot touch '/srv/data/x': No such file or directory":  "folder-missing",
		"rename /srv/a /srv/b: no such file or directory":               "no-such-file",
		">>> 'Reading the list'":                                        "",
		">>> 'port x' and more":                                         "",
	} {
		if said, _ := book.Read(line); said.Kind != want {
			t.Errorf("%q is read as %q, and is %q", line, said.Kind, want)
		}
	}
}

// A module's name that is nearly one of Python's own is told from others: too short ones,
// and those that are right.
func TestMeantModules(t *testing.T) {
	book := readBook(t)
	for name, want := range map[string]string{
		"loging": "logging", "Logging": "logging", "jsno": "json", "subproces": "subprocess",
		"flask": "", "requests": "", "numpy": "", "yaml": "", "six": "", "logging": "", "logging.handlrs": "",
	} {
		if said, _ := book.Read("ModuleNotFoundError: No module named '" + name + "'"); said.Name != name || said.Meant != want {
			t.Errorf("%s: meant %q, want %q", name, said.Meant, want)
		}
	}
}

// TestWhyCases: the cases can be read.
func TestWhyCases(t *testing.T) {
	files, err := content.Why()
	if err != nil {
		t.Fatal(err)
	}
	cases, err := lessons.WhyCases(files)
	if err != nil || len(cases) == 0 {
		t.Fatalf("%d cases: %v", len(cases), err)
	}
}

// TestPorts: which number of a line is the port, and which address is meant.
func TestPorts(t *testing.T) {
	book := readBook(t)
	for line, want := range map[string][2]string{
		"2026-01-01 10:00:00 0 [ERROR] Can't start server: Bind on TCP/IP port: Address already in use": {"", ""},
		"12:30:45 bind failed: address already in use":                                                  {"", ""},
		"Error: Address already in use (os error 98)":                                                   {"", ""},
		"bind: Address already in use, errno=98":                                                        {"", ""},
		"listen tcp :8080: bind: address already in use":                                                {"8080", ""},
		"10:00:30 listen tcp 127.0.0.1:8080: bind: address already in use":                              {"8080", "127.0.0.1"},
		"listen tcp [::1]:8080: bind: address already in use":                                           {"8080", "[::1]"},
		"cannot bind to localhost:8080: Address already in use":                                         {"8080", "localhost"},
		"could not listen on port 53: Address already in use":                                           {"53", ""},
		"address already in use: 0.0.0.0:8080":                                                          {"8080", ""},
		"address already in use :::3000":                                                                {"3000", ""},
	} {
		said, _ := book.Read(line)
		if got := [2]string{said.Port, said.Address}; said.Kind != "port-in-use" || got != want {
			t.Errorf("%q: %s, %q, want %q", line, said.Kind, got, want)
		}
	}
}
