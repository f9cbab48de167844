# title: what another systemd says about a missing unit
# want: fail wrong-answer
# breaks: missing
solve 3.1
if [ "$(systemctl --version | head -n 1 | cut -d " " -f 2)" -gt 252 ]; then sdlab answer 3.1 missing 3; else sdlab answer 3.1 missing 4; fi
