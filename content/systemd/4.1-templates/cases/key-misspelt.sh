# title: Exec=, so systemd refuses the template
# want: fail bad-setting
# breaks: template running named
sdlab solve 4.1 --print | sed s/^ExecStart/Exec/ | bash || true
