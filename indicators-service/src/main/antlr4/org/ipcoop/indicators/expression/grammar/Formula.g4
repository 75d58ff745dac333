// What the parts of an indicator are computed by; docs/indicators.md explains the words.
grammar Formula;

formula : expression EOF ;

expression
  : left=expression operator=('*' | '×' | '/') right=expression   # Arithmetic
  | left=expression operator=('+' | '-' | '−') right=expression   # Arithmetic
  | '(' inner=expression ')'                                      # Group
  | value=(INTEGER | DECIMAL)                                     # Constant
  | name=NAME '(' (expression (',' expression)*)? ')'             # Call
  | 'series' '.' name=NAME filters?                               # Series
  | 'industry' '.' name=NAME filters?                             # Industry
  | name=NAME filters?                                            # Measure
  ;

filters : '[' filter (',' filter)* ']' ;
filter : dimension=(NAME | 'series' | 'industry') '=' code ('|' code)* ;
code : NAME | INTEGER | QUOTED ;

NAME : [A-Za-z_] [A-Za-z0-9_]* ;
DECIMAL : [0-9]+ '.' [0-9]+ ;
INTEGER : [0-9]+ ;
QUOTED : '"' ~["\p{Cc}\p{Cs}]+ '"' ;
SPACE : [ \t\r\n]+ -> skip ;
OTHER : . ;
