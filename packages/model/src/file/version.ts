// The version of the file format.

export const formatVersion = 1;
