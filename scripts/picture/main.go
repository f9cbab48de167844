// Command picture makes a picture, as SVG, of the screen that a program leaves when somebody has typed something.
//
//	picture [-size 80x30] [-quiet 1s] [-prompt TEXT] [-type TEXT]... OUT.svg PROGRAM [ARGUMENT...]
//
// Each text is typed when the screen has been as it is for that long, and the prompt is where the cursor is. The picture is
// made when that is so once more.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// patience bounds one wait for a quiet screen.
const patience = 5 * time.Minute

type texts []string

func (t *texts) String() string { return strings.Join(*t, " ") }

func (t *texts) Set(text string) error {
	*t = append(*t, strings.NewReplacer(`\n`, "\r", `\e`, "\x1b").Replace(text))
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "picture:", err)
		os.Exit(1)
	}
}

func run() error {
	size := flag.String("size", "80x30", "columns and rows of the terminal")
	quiet := flag.Duration("quiet", time.Second, "how long nothing is printed before the next text is typed")
	prompt := flag.String("prompt", "", "what the row of the cursor says before the next text is typed")
	var typed texts
	flag.Var(&typed, "type", `what is typed; \n is Enter, \e is Escape`)
	flag.Parse()
	var columns, rows int
	if _, err := fmt.Sscanf(*size, "%dx%d", &columns, &rows); err != nil || flag.NArg() < 2 {
		return errors.New("usage: picture [-size 80x30] [-quiet 1s] [-prompt TEXT] [-type TEXT]... OUT.svg PROGRAM [ARGUMENT...]")
	}
	d, err := sit(columns, rows, flag.Args()[1:])
	if err != nil {
		return err
	}
	defer d.leave()
	for _, text := range typed {
		if err := d.await(*quiet, *prompt); err != nil {
			return err
		}
		if err := d.write(text); err != nil {
			return err
		}
	}
	if err := d.await(*quiet, *prompt); err != nil {
		return err
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	return os.WriteFile(flag.Arg(0), []byte(draw(d.screen)), 0o644)
}

// A desk is a program in a terminal.
type desk struct {
	person *os.File
	cmd    *exec.Cmd
	mu     sync.Mutex
	screen *vt.Emulator
	last   time.Time // when something was printed
}

func sit(columns, rows int, argv []string) (*desk, error) {
	d := &desk{cmd: exec.Command(argv[0], argv[1:]...), screen: vt.NewEmulator(columns, rows), last: time.Now()}
	d.cmd.Env = append(os.Environ(), "TERM=xterm-256color", "COLORFGBG=15;0", "NO_COLOR=")
	var err error
	if d.person, err = pty.StartWithSize(d.cmd, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		return nil, err
	}
	go d.show()
	go func() { _, _ = io.Copy(d.person, d.screen) }() // what a terminal answers
	return d, nil
}

func (d *desk) show() {
	buffer := make([]byte, 64<<10)
	for {
		n, err := d.person.Read(buffer)
		d.mu.Lock()
		_, _ = d.screen.Write(buffer[:n])
		if n > 0 {
			d.last = time.Now()
		}
		d.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (d *desk) write(text string) error {
	d.mu.Lock()
	d.last = time.Now()
	d.mu.Unlock()
	_, err := d.person.WriteString(text)
	return err
}

func (d *desk) await(quiet time.Duration, prompt string) error {
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		d.mu.Lock()
		rests := time.Since(d.last) >= quiet && d.asks(prompt)
		d.mu.Unlock()
		if rests {
			return nil
		}
	}
	return errors.New("the screen does not come to rest")
}

// asks tells whether the row of the cursor is the prompt.
func (d *desk) asks(prompt string) bool {
	rows := strings.Split(d.screen.String(), "\n")
	y := d.screen.CursorPosition().Y
	return prompt == "" || y < len(rows) && strings.TrimSpace(rows[y]) == prompt
}

// leave ends the program as a terminal does that is closed.
func (d *desk) leave() {
	_ = d.cmd.Process.Signal(syscall.SIGHUP)
	_ = d.person.Close()
	_ = d.cmd.Wait()
}
