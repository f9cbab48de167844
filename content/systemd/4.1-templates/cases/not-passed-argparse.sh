# title: the name is not passed to a script that reads it with argparse
# want: fail instance-not-passed
# breaks: running named
sdlab solve 4.1 --print | sed -e '/^ExecStart/s/ %i//' -e 's/^name = .*/import argparse; p = argparse.ArgumentParser(); p.add_argument("name"); name = p.parse_args().name/' | bash
