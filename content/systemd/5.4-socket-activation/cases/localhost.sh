# title: a host name in ListenStream=
# want: fail bad-setting
sdlab solve 5.4 --print | sed s/127.0.0.1:7070/localhost:7070/ | bash || true
