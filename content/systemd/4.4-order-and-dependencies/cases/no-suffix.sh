# title: names without a suffix
# want: fail value-ignored
# breaks: follows wants waited
sdlab solve 4.4 --print | sed '/^Wants=\|^After=/s/[.]service//' | bash
