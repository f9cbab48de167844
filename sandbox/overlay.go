package sandbox

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
)

// mountDisk mounts the machine's overlay on DIR/root, in this process's own mount namespace. A disk that is
// thrown away is kept in memory, if there is enough; so is any where the directory's filesystem cannot carry an
// overlay's upper layer (it is itself an overlay, as in most containers). inMemory says so.
func mountDisk(dir string, sp spec) (root string, inMemory bool, err error) {
	root = filepath.Join(dir, "root")
	if sp.Ephemeral && availableMemory() >= enoughMemory {
		return root, true, mountInMemory(dir, root, sp)
	}
	err = mountOverlay(dir, root, sp)
	if errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.EREMOTE) {
		return root, true, mountInMemory(dir, root, sp)
	}
	return root, false, err
}

// enoughMemory, in bytes, leaves room for the disks of some dozens of machines: each takes 8 MB when it has
// booted, most of it its journal. On ext4 a machine costs more: it takes long to find inodes for new files where others have just
// been deleted, as they are with each machine.
const enoughMemory = 2 << 30

// memoryDir is where a disk in memory is, below a machine's directory.
const memoryDir = "memory"

func mountInMemory(dir, root string, sp spec) error {
	mem := filepath.Join(dir, memoryDir)
	if err := os.MkdirAll(mem, 0o755); err != nil {
		return err
	}
	if err := syscall.Mount("tmpfs", mem, "tmpfs", 0, "mode=0755"); err != nil {
		return fmt.Errorf("cannot mount a tmpfs for the machine's disk: %w", err)
	}
	return mountOverlay(mem, root, sp)
}

func mountOverlay(layers, root string, sp spec) error {
	upper, work := filepath.Join(layers, "upper"), filepath.Join(layers, "work")
	for _, d := range []string{upper, work, root} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			return err
		}
	}
	lower := sp.Tree
	if sp.Layer != "" {
		lower = sp.Layer + ":" + lower
	}
	options := fmt.Sprintf("lowerdir=%s,upperdir=%s,workdir=%s", lower, upper, work)
	if sp.Ephemeral {
		options += ",volatile" // no fsync for a disk that is thrown away (kernel 5.10)
	}
	if err := syscall.Mount("overlay", root, "overlay", 0, options); err != nil {
		return fmt.Errorf("cannot mount the machine's disk: %w", err)
	}
	return nil
}

// newUUID holds another one each time that it is read, random(4).
const newUUID = "/proc/sys/kernel/random/uuid"

// personalise gives a machine that boots for the first time an identity of its own.
func personalise(root string, sp spec) error {
	idFile := filepath.Join(root, "etc/machine-id")
	if id, err := os.ReadFile(idFile); err == nil && len(id) > 1 {
		return nil
	}
	id, err := os.ReadFile(newUUID) // of version 4, as machine-id(5) wants
	if err == nil {
		err = os.WriteFile(idFile, bytes.ReplaceAll(id, []byte("-"), nil), 0o444)
	}
	if err != nil {
		return fmt.Errorf("cannot give the machine an identity: %w", err)
	}
	if sp.Ephemeral {
		return nil
	}
	hosts := "127.0.0.1\tlocalhost\n127.0.1.1\t" + sp.Name + "\n::1\tlocalhost ip6-localhost ip6-loopback\n"
	return errors.Join(
		os.WriteFile(filepath.Join(root, "etc/hostname"), []byte(sp.Name+"\n"), 0o644),
		os.WriteFile(filepath.Join(root, "etc/hosts"), []byte(hosts), 0o644),
	)
}
