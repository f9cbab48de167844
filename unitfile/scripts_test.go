package unitfile

import "testing"

func TestScriptHoldsSecret(t *testing.T) {
	const shell, python = false, true
	for _, test := range []struct {
		text   string
		python bool
		want   bool
	}{
		{"#!/bin/sh\nexport DATABASE_PASSWORD=hunter2\nexec agent\n", shell, true},
		{"DATABASE_PASSWORD='hunter2' exec agent", shell, true},
		{"exec env DATABASE_PASSWORD=\"hunter2\" agent", shell, true},
		{"DATABASE_PASSWORD=$(cat /etc/agent/word) exec agent", shell, false},
		{"export DATABASE_PASSWORD=\"$1\"", shell, false},
		{"PASSWORD_FILE=/etc/agent/word", shell, false},
		{"LOG_LEVEL=info", shell, false},
		{"# DATABASE_PASSWORD=hunter2", shell, false},
		{`os.environ["DATABASE_PASSWORD"] = "hunter2"`, python, true},
		{`    password = 'hunter2'`, python, true},
		{`connect(host="db", password="hunter2")`, python, true},
		{`settings = {"api_key": "hunter2"}`, python, true},
		{`os.environ.get("DATABASE_PASSWORD", "hunter2")`, python, true},
		{`os.environ.setdefault('DATABASE_PASSWORD', 'hunter2')`, python, true},
		{"#!/usr/bin/env python3\npassword = read_password()\n", shell, false},
		{`password = os.environ["DATABASE_PASSWORD"]`, python, false},
		{`os.environ.get("DATABASE_PASSWORD", "")`, python, false},
		{`parser.add_argument("--token", "-t")`, python, false},
		{`sys.exit("no password: DATABASE_PASSWORD is not set")`, python, false},
		{`connect(password=password)`, python, false},
	} {
		if got := ScriptHoldsSecret(test.text, test.python); got != test.want {
			t.Errorf("%q: got %v", test.text, got)
		}
	}
}
