# title: the solution finds and mends a wrong path in ExecStart=
# want: pass
# fault: wrong-path
solve 3.2
