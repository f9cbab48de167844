package unitfile_test

import (
	"testing"

	"github.com/sdlab/sdlab/unitfile"
)

func TestMaskQuoted(t *testing.T) {
	for line, want := range map[string]string{
		"cannot connect to postgres://app:hunter22@db/x": "cannot connect to postgres://app:***@db/x",
		"API_TOKEN=abcdef is refused":                    "API_TOKEN=*** is refused",
		`{"password": "s3cret", "port": 80}`:             `{"password": "***", "port": 80}`,
		"mysql --password hunter22 db":                   "mysql --password *** db",
		"listen on port 8080: address in use":            "listen on port 8080: address in use",
		"KeyError: 'API_TOKEN'":                          "KeyError: 'API_TOKEN'",
		"user credentials: No such process":              "user credentials: No such process", // an error's words
		"the token is missing":                           "the token is missing",
		"key sk_live_abcdefghijklmnopqrst was refused":   "key *** was refused",
	} {
		if got := unitfile.MaskQuoted(line); got != want {
			t.Errorf("%q\nbecomes %q\nwant    %q", line, got, want)
		}
	}
}
