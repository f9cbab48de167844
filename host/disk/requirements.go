package disk

// homeOf is the home of a user, by name or number, as /etc/passwd has it.
func (d *Disk) HomeOf(user string) string {
	for _, fields := range d.rows("/etc/passwd") {
		if len(fields) > 5 && (fields[0] == user || fields[2] == user) {
			return fields[5]
		}
	}
	return "/root"
}
