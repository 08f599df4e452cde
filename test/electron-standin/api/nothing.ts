// What a utility process gets when it imports `electron`: nothing, so that every named import is a link error.
export {}
