# title: RestartSteps= on a systemd that does not know it, and no limit that can be reached
# want: fail limit-unreachable
# breaks: gives-up
# only: bullseye bookworm
sdlab solve 2.4 --print | sed "s|-ge 254|-gt 0|" | bash -eu
