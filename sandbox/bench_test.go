//go:build sandbox

package sandbox

import (
	"fmt"
	"os"
	"strconv"
	"sync"
	"syscall"
	"testing"
	"time"
)

// BenchmarkBoot is one throwaway machine from nothing to a bus that answers, and away again.
func BenchmarkBoot(b *testing.B) {
	s, err := Open("")
	if err != nil {
		b.Fatal(err)
	}
	var up, down time.Duration
	for b.Loop() {
		start := time.Now()
		var ready time.Time
		if err := s.Run(b.Context(), benchOptions(), func(*Machine) error { ready = time.Now(); return nil }); err != nil {
			b.Fatal(err)
		}
		up += ready.Sub(start)
		down += time.Since(ready)
	}
	b.ReportMetric(float64(up.Milliseconds())/float64(b.N), "ms-up/op")
	b.ReportMetric(float64(down.Milliseconds())/float64(b.N), "ms-down/op")
}

func benchOptions() Options {
	return Options{Suite: os.Getenv("SDLAB_BENCH_IMAGE"), Timeout: 10 * time.Minute}
}

// BenchmarkManyAtOnce boots SDLAB_BENCH_MACHINES machines (30 by default) and has them all up together.
func BenchmarkManyAtOnce(b *testing.B) {
	s, err := Open("")
	if err != nil {
		b.Fatal(err)
	}
	count, _ := strconv.Atoi(os.Getenv("SDLAB_BENCH_MACHINES"))
	if count == 0 {
		count = 30
	}
	for b.Loop() {
		manyAtOnce(b, s, count)
	}
}

func manyAtOnce(b *testing.B, s *Store, count int) {
	var booted, done sync.WaitGroup
	free, cpu, start := available(b), childrenCPU(), time.Now()
	release := make(chan struct{})
	errs := make(chan error, count)
	booted.Add(count)
	for range count {
		done.Go(func() {
			var once sync.Once
			errs <- s.Run(b.Context(), benchOptions(), func(*Machine) error { once.Do(booted.Done); <-release; return nil })
			once.Do(booted.Done)
		})
	}
	booted.Wait()
	up := time.Since(start)
	used := free - available(b)
	all, _ := s.List()
	var pss uint64
	for _, m := range all {
		pss += m.Memory
	}
	start = time.Now()
	close(release)
	done.Wait()
	down := time.Since(start)
	for range count {
		if err := <-errs; err != nil {
			b.Error(err)
		}
	}
	n := float64(count)
	b.ReportMetric(up.Seconds()*1000/n, "ms-up/machine")
	b.ReportMetric(down.Seconds()*1000/n, "ms-down/machine")
	b.ReportMetric((childrenCPU()-cpu).Seconds()*1000/n, "ms-cpu/machine")
	b.ReportMetric(float64(used)/n/1024, "MiB-available/machine")
	b.ReportMetric(float64(pss)/n/(1<<20), "MiB-pss/machine")
	b.ReportMetric(0, "ns/op")
}

// available is the kernel's estimate of free memory, in KiB.
func available(b *testing.B) int {
	data, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		b.Fatal(err)
	}
	var total, free, avail int
	if _, err := fmt.Sscanf(string(data), "MemTotal: %d kB\nMemFree: %d kB\nMemAvailable: %d kB", &total, &free, &avail); err != nil {
		b.Fatal(err)
	}
	return avail
}

// childrenCPU is the processor time of all processes that this one has waited for, and theirs.
func childrenCPU() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_CHILDREN, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkCommand is what it takes to run a command in a machine, beside the command.
func BenchmarkCommand(b *testing.B) {
	s, err := Open("")
	if err != nil {
		b.Fatal(err)
	}
	err = s.Run(b.Context(), benchOptions(), func(m *Machine) error {
		for b.Loop() {
			if err := m.Command(b.Context(), "learner", "true").Run(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}
