package sandbox

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// RunFull runs a shell script as learner in a full virtual machine, with a kernel and cgroup controllers of
// its own, and returns what the script printed and its exit code. The machine is made of the suite's image in
// memory, and gone afterwards; it has no network and cannot be rebooted. It runs without hardware
// virtualisation, some twenty times slower than a machine that [Store.Run] boots. The script finds files, by
// their names, in /sdlab.
func (s *Store) RunFull(ctx context.Context, o Options, script string, files map[string][]byte) (printed []byte, code int, err error) {
	o.fill()
	if err := vmPreflight(); err != nil {
		return nil, 0, err
	}
	parts, err := s.vmParts(ctx, o)
	if err != nil {
		return nil, 0, err
	}
	dir, err := os.MkdirTemp(s.dir, "vm-")
	if err != nil {
		return nil, 0, fmt.Errorf("cannot make room for a virtual machine: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := layOut(filepath.Join(dir, "tree"), o.Binaries, script, files); err != nil {
		return nil, 0, fmt.Errorf("cannot prepare a virtual machine: %w", err)
	}
	initrd := filepath.Join(dir, "initrd")
	if err := concatenate(ctx, parts.tree, filepath.Join(dir, "tree"), initrd); err != nil {
		return nil, 0, err
	}
	return runVM(ctx, parts.kernel, initrd, dir, vmMemory, vmTimeout)
}

// vmPreflight says what is missing for a virtual machine.
func vmPreflight() error {
	if runtime.GOARCH != "amd64" {
		return Problem{"full virtual machines are made for amd64 only", "run this on such a machine"}
	}
	if os.Geteuid() != 0 {
		return Problem{"full virtual machines are made by root", "run it again with sudo"}
	}
	for program, pkg := range map[string]string{"qemu-system-x86_64": "qemu-system-x86", "cpio": "cpio", "dpkg-deb": "dpkg"} {
		if _, err := exec.LookPath(program); err != nil {
			return Problem{program + " is not installed", "install the package " + pkg + " (apt install " + pkg + ")"}
		}
	}
	return nil
}

// vmParts are the files that virtual machines of a suite share.
type vmParts struct {
	kernel string
	tree   string // the image as a cpio archive, which the kernel unpacks into memory
}

func (s *Store) vmParts(ctx context.Context, o Options) (vmParts, error) {
	image, err := s.Image(ctx, o.Suite, o.Progress)
	if err != nil {
		return vmParts{}, err
	}
	unlock, err := s.lock(ctx, "vm", func() {})
	if err != nil {
		return vmParts{}, err
	}
	defer unlock()
	p := vmParts{kernel: filepath.Join(s.dir, "images", "vmlinuz"), tree: image.Tree + ".cpio"}
	if !exists(p.kernel) {
		if err := fetchKernel(ctx, DefaultSuite, p.kernel); err != nil {
			return p, fmt.Errorf("cannot fetch a kernel: %w", err)
		}
	}
	if !exists(p.tree) {
		return p, pack(ctx, image.Tree, p.tree)
	}
	return p, nil
}

// fetchKernel takes the kernel out of a suite's package for virtual machines. It is not installed anywhere. One kernel
// serves the machines of all suites; bookworm's 6.1 has every controller.
func fetchKernel(ctx context.Context, suite, to string) error {
	dir, err := os.MkdirTemp(filepath.Dir(to), ".kernel-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	const hook = `export APT_CONFIG="$MMDEBSTRAP_APT_CONFIG"; cd "$1"
name=$(apt-cache depends linux-image-cloud-amd64 | awk '/Depends: linux-image-/ { print $2; exit }')
apt-get -o APT::Sandbox::User=root download "$name" && dpkg-deb -x linux-image-*.deb .`
	args := []string{"--mode=root", "--variant=custom", "--format=directory", "--customize-hook=" + hook, suite, filepath.Join(dir, "tree")}
	if said, err := exec.CommandContext(ctx, "mmdebstrap", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("mmdebstrap: %w: %s", err, lastLines(string(said), 5))
	}
	found, _ := filepath.Glob(filepath.Join(dir, "tree/boot/vmlinuz-*"))
	if len(found) == 0 {
		return errors.New("the package has no kernel in it")
	}
	return os.Rename(found[0], to)
}

// pack writes a tree as a cpio archive.
func pack(ctx context.Context, tree, to string) error {
	cmd := exec.CommandContext(ctx, "/bin/sh", "-c", `cd "$1" && find . -xdev -print0 | cpio --null --create --format=newc --quiet >"$2.part" && mv "$2.part" "$2"`, "sh", tree, to)
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("cannot pack %s: %w: %s", tree, err, lastLines(string(said), 5))
	}
	return nil
}

// inside is what a virtual machine runs at the end of its boot; it prints to the second serial line.
//
//go:embed vm.sh
var inside string

const vmUnit = `[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/bin/sh /sdlab/inside
TimeoutStartSec=infinity
`

// layOut makes what a virtual machine has beyond its image.
func layOut(dir string, binaries map[string]string, script string, files map[string][]byte) error {
	for path, text := range map[string]string{
		"sdlab/inside": inside, "sdlab/script": script, "etc/systemd/system/sdlab-vm.service": vmUnit,
	} {
		if err := writeInto(filepath.Join(dir, path), []byte(text), 0o644); err != nil {
			return err
		}
	}
	for name, content := range files {
		if err := writeInto(filepath.Join(dir, "sdlab", name), content, 0o644); err != nil {
			return err
		}
	}
	for name, file := range binaries {
		program, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if err := writeInto(filepath.Join(dir, "usr/local/bin", name), program, 0o755); err != nil {
			return err
		}
	}
	wants := filepath.Join(dir, "etc/systemd/system/graphical.target.wants")
	if err := os.MkdirAll(wants, 0o755); err != nil {
		return err
	}
	return os.Symlink("/etc/systemd/system/sdlab-vm.service", filepath.Join(wants, "sdlab-vm.service"))
}

func writeInto(path string, content []byte, mode os.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, mode)
}

// concatenate puts an archive and a tree one behind the other: the kernel unpacks both.
func concatenate(ctx context.Context, archive, tree, to string) error {
	if err := pack(ctx, tree, tree+".cpio"); err != nil {
		return err
	}
	if said, err := exec.CommandContext(ctx, "/bin/sh", "-c", `cat "$1" "$2" >"$3"`, "sh", archive, tree+".cpio", to).CombinedOutput(); err != nil {
		return fmt.Errorf("cannot write %s: %w: %s", to, err, said)
	}
	return nil
}

// vmTimeout bounds one virtual machine: a boot takes half a minute, the longest script some more.
const vmTimeout = 15 * time.Minute

// vmMemory is for the image, which lives in memory, and for services that run into limits of 500 MB.
const vmMemory = "3072"

func runVM(ctx context.Context, kernel, initrd, dir, memory string, timeout time.Duration) (printed []byte, code int, err error) {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, "qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2", "-m", memory,
		"-kernel", kernel, "-initrd", initrd, "-append", "console=ttyS0 quiet rdinit=/lib/systemd/systemd systemd.mask=serial-getty@ttyS0.service",
		"-display", "none", "-nic", "none", "-no-reboot", "-serial", "file:"+filepath.Join(dir, vmConsole), "-serial", "file:"+filepath.Join(dir, vmOutput))
	if said, err := cmd.CombinedOutput(); err != nil {
		log, _ := os.ReadFile(filepath.Join(dir, vmConsole))
		return nil, 0, fmt.Errorf("the virtual machine failed: %w: %s%s", err, said, lastLines(string(log), 5))
	}
	return vmPrinted(dir)
}

// What a virtual machine writes into a folder: what its kernel and systemd say, and what its script prints.
const vmConsole, vmOutput = "console", "output"

// vmPrinted reads what the script has printed, and its exit code.
func vmPrinted(dir string) (printed []byte, code int, err error) {
	text, err := os.ReadFile(filepath.Join(dir, vmOutput))
	if err != nil {
		return nil, 0, fmt.Errorf("cannot read what the virtual machine printed: %w", err)
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	printed, last, ended := bytes.Cut(text, []byte(vmEnd))
	if _, err := fmt.Sscan(strings.TrimSpace(string(last)), &code); !ended || err != nil {
		log, _ := os.ReadFile(filepath.Join(dir, vmConsole))
		return nil, 0, fmt.Errorf("the virtual machine went down before its script ended: %s", lastLines(string(log), 5))
	}
	return printed, code, nil
}

// vmEnd stands behind what the script printed, before its exit code; see vm.sh.
const vmEnd = "\x1eended "
