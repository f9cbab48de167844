# title: a folder called ~, made by quotes around the path
# want: fail script-missing
solve 1.1
mkdir \~; mv ~/agents \~/
