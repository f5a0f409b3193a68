// The precompiled header of core/ belongs to this file; see CMakeLists.txt.
