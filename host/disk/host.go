package disk

import (
	"path/filepath"
)

func (d *Disk) Path(p string) string { return filepath.Join(d.Root, p) }
