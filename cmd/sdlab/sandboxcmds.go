package main

import (
	"context"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/session"
)

// sandboxOptions are what the sandbox commands share.
type sandboxOptions struct {
	name, image       string
	root, force, json bool
}

// check finds what is wrong with the options before the machine is asked for anything.
func (o *sandboxOptions) check() error {
	if err := sandbox.CheckName(o.name); err != nil {
		return session.Misused(err)
	}
	return knownImage(o.image)
}

// knownImage says whether there can be such an image; "" is the usual one.
func knownImage(name string) error {
	if name == "" {
		return nil
	}
	if err := sandbox.CheckSuite(name); err != nil {
		return session.Misused(err)
	}
	return nil
}

func (o *sandboxOptions) user() string {
	if o.root {
		return "root"
	}
	return "learner"
}

func newSandboxCmd(a *app) *cobra.Command {
	var o sandboxOptions
	cmd := cli.Group(&cobra.Command{
		Use:   "sandbox",
		Short: "Machines with a real systemd, to learn and try things in",
		Long: "Machines with a real systemd, to learn and try things in. They are Debian, boot in\n" +
			"a second, have no network, and see nothing of this machine but sdlab itself.\n" +
			"You are the user learner in them, and may use sudo.",
	})
	cmd.PersistentPreRunE = func(*cobra.Command, []string) error { return o.check() }
	cmd.PersistentFlags().StringVar(&o.name, "name", defaultMachine, "which machine")
	cmd.AddCommand(
		newSandboxUpCmd(a, &o), newSandboxShellCmd(a, &o), newSandboxExecCmd(a, &o), newSandboxRunCmd(a, &o),
		newSandboxRebootCmd(a, &o), newSandboxResetCmd(a, &o), newSandboxDownCmd(a, &o), newSandboxDeleteCmd(a, &o), newSandboxListCmd(a, &o),
	)
	return cmd
}

func imageFlag(cmd *cobra.Command, o *sandboxOptions) {
	cmd.Flags().StringVar(&o.image, "image", "", "Debian `suite`: bullseye, bookworm (the default), trixie or sid")
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	_ = cmd.RegisterFlagCompletionFunc("image", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var names []string
		for _, s := range sandbox.Suites() {
			names = append(names, s.Name)
		}
		return names, cobra.ShellCompDirectiveNoFileComp
	})
}

func newSandboxUpCmd(a *app, o *sandboxOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use: "up", Short: "Boot the machine, and create it first if it does not exist", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := machines{a, o}.up(cmd.Context())
			return err
		},
	}
	imageFlag(cmd, o)
	return cmd
}

func newSandboxShellCmd(a *app, o *sandboxOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use: "shell [-- CMD...]", Short: "Log in to the machine, booting it if it is down",
		Long: "Log in to the machine, booting it if it is down; with CMD, run that in the login\n" +
			"instead of a shell. If you reboot it from inside, you get back in.",
		RunE: func(cmd *cobra.Command, argv []string) error { return machines{a, o}.shell(cmd.Context(), argv) },
	}
	imageFlag(cmd, o)
	cmd.Flags().BoolVar(&o.root, "root", false, "log in as root instead of learner")
	return cmd
}

func newSandboxExecCmd(a *app, o *sandboxOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use: "exec [--root] -- CMD...", Short: "Run a command in the machine; the exit status is the command's",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, argv []string) error { return machines{a, o}.exec(cmd.Context(), argv) },
	}
	cmd.Flags().BoolVar(&o.root, "root", false, "run it as root instead of learner")
	return cmd
}

func newSandboxRunCmd(a *app, o *sandboxOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use: "run [--image SUITE] [--root] -- CMD...", Short: "Run a command in a throwaway machine; the exit status is the command's",
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, argv []string) error { return machines{a, o}.run(cmd.Context(), argv) },
	}
	imageFlag(cmd, o)
	cmd.Flags().BoolVar(&o.root, "root", false, "run it as root instead of learner")
	return cmd
}

// on is a command that does something with the machine that is named.
func (a machines) on(do func(context.Context, *sandbox.Machine) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, _ []string) error {
		m, err := a.find()
		if err != nil {
			return err
		}
		return do(cmd.Context(), m)
	}
}

func newSandboxRebootCmd(a *app, o *sandboxOptions) *cobra.Command {
	return &cobra.Command{
		Use: "reboot", Short: "Restart the machine: same disk, new boot", Args: cobra.NoArgs,
		RunE: machines{a, o}.on(func(ctx context.Context, m *sandbox.Machine) error { return cli.CannotLook(m.Reboot(ctx)) }),
	}
}

func newSandboxResetCmd(a *app, o *sandboxOptions) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "reset", Short: "Give the machine a fresh disk: what you made in it is gone, your progress is kept", Args: cobra.NoArgs,
		RunE: machines{a, o}.on(func(ctx context.Context, m *sandbox.Machine) error {
			if err := a.Confirm(ctx, "The machine "+o.name+" gets a fresh disk. All files and units that you made in it are lost; your progress is kept, but what activities supply has to be set up again.\nReset it?", yes); err != nil {
				return err
			}
			return cli.CannotLook(m.Reset(ctx, a.machineOptions(o)))
		}),
	}
	imageFlag(cmd, o)
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return cmd
}

func newSandboxDeleteCmd(a *app, o *sandboxOptions) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use: "delete", Short: "Remove the machine with its disk, and your progress in it", Args: cobra.NoArgs,
		RunE: machines{a, o}.on(func(ctx context.Context, m *sandbox.Machine) error {
			if err := a.Confirm(ctx, "The machine "+o.name+" is removed: its disk, and your progress in it. The image stays.\nDelete it?", yes); err != nil {
				return err
			}
			return cli.CannotLook(m.Delete(ctx))
		}),
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without asking")
	return cmd
}

func newSandboxDownCmd(a *app, o *sandboxOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use: "down", Short: "Power the machine off; its disk stays", Args: cobra.NoArgs,
		RunE: machines{a, o}.on(func(ctx context.Context, m *sandbox.Machine) error { return cli.CannotLook(m.Down(ctx, o.force)) }),
	}
	cmd.Flags().BoolVar(&o.force, "force", false, "pull the plug")
	return cmd
}

func newSandboxListCmd(a *app, o *sandboxOptions) *cobra.Command {
	cmd := &cobra.Command{
		Use: "list", Short: "List the machines", Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return machines{a, o}.list() },
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "print one JSON object")
	return cmd
}
