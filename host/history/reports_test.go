package history

import "testing"

func TestStepOf(t *testing.T) {
	said := func(pid, message string) Record {
		r := record(1, "", "one", "MESSAGE", message)
		r["_PID"] = pid
		return r
	}
	failed := func(pid, errno, message string) Record {
		r := record(1, spawnFailed, "one", "MESSAGE", message, "ERRNO", errno, "EXECUTABLE", "/bin/sleep")
		r["_PID"] = pid
		return r
	}
	end := record(2, processExit, "one", "EXIT_CODE", "exited", "EXIT_STATUS", "226", "COMMAND", "ExecStartPre",
		"MESSAGE", "a.service: Control process exited, code=exited, status=226/NAMESPACE")
	for name, test := range map[string]struct {
		records []Record
		path    string
	}{
		"systemd 247 writes no errno": {[]Record{
			said("7", "a.service: Failed to set up mount namespacing: /run/systemd/unit-root/var/lib/x: No such file or directory"),
			failed("7", "", "a.service: Failed at step NAMESPACE spawning /bin/sleep: No such file or directory"), end}, "/var/lib/x"},
		"systemd 252": {[]Record{
			said("7", "a.service: Failed to set up mount namespacing: /run/systemd/unit-root/var/lib/x: No such file or directory"),
			failed("7", "2", "a.service: Failed at step NAMESPACE spawning /bin/sleep: No such file or directory"), end}, "/var/lib/x"},
		"systemd 257": {[]Record{
			said("7", "a.service: Failed to set up mount namespacing: /var/lib/x: No such file or directory"),
			failed("7", "2", "a.service: Failed at step NAMESPACE spawning /bin/sleep: No such file or directory"), end}, "/var/lib/x"},
		"the end before the step": {[]Record{end,
			said("7", "a.service: Failed to set up mount namespacing: /var/lib/x: No such file or directory"),
			said("8", "something else about /elsewhere"),
			failed("7", "2", "a.service: Failed at step NAMESPACE spawning /bin/sleep: No such file or directory")}, "/var/lib/x"},
	} {
		s := stepOf(test.records)
		if s.Name != "NAMESPACE" || s.Errno != 2 || s.Path != test.path || s.Error != "No such file or directory" {
			t.Errorf("%s: %+v", name, s)
		}
	}
	if s := stepOf([]Record{end}); s.Name != "NAMESPACE" || s.Command != "ExecStartPre" || s.Text != "" {
		t.Errorf("the end alone: %+v", s)
	}
	if s := stepOf([]Record{said("1", "a.service: Main process exited")}); s.Name != "" {
		t.Errorf("none: %+v", s)
	}
}
